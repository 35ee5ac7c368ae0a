/** Writes the small pages before the chat: no script, readable on a phone. */

import { acceptWords, type NoticeWords } from './words.ts';

/** What a notice may do besides saying something. */
export interface NoticeSettings {
  /** Where its button leads with a POST. */
  readonly acceptAt?: string;
  /** Where the browser goes by itself at once, to come from our own page this time. */
  readonly goTo?: string;
}

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** @returns the page as HTML */
export const writeNotice = (words: NoticeWords, settings: NoticeSettings = {}): string => {
  const { acceptAt, goTo } = settings;
  const refresh =
    goTo === undefined ? '' : `<meta http-equiv="refresh" content="0; url=${escape(goTo)}">`;
  const button =
    acceptAt === undefined
      ? ''
      : `<form method="post" action="${escape(acceptAt)}"><button class="primary">${escape(acceptWords)}</button></form>`;
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">${refresh}
<title>${escape(words.title)} · Văn Thư</title>
<link rel="icon" href="/page/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/page/chat.css">
</head>
<body class="notice">
<main>
<img src="/page/icon.svg" alt="" width="56" height="56">
<h1>${escape(words.title)}</h1>
<p>${escape(words.text)}</p>
${button}
<p class="aside" lang="en">${escape(words.inEnglish)}</p>
</main>
</body>
</html>
`;
};
