/** Writes the small pages beside the chat: no script, readable on a phone. */

import type { FastifyReply } from 'fastify';

import { acceptWords, leadWords, type NoticeWords } from './words.ts';

/** What a notice may do besides saying something. */
export interface NoticeSettings {
  /** Where its button leads with a POST. */
  readonly acceptAt?: string;
  /** Where its link leads. */
  readonly leadTo?: string;
  /** Where the browser goes by itself at once, to come from our own page this time. */
  readonly goTo?: string;
}

/** @returns the text as HTML */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** @returns a page as HTML, of a title and of what is below it as HTML */
export const writePage = (title: string, language: string, below: string, head = ''): string =>
  `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">${head}
<title>${escapeHtml(title)} · Văn Thư</title>
<link rel="icon" href="/page/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/page/chat.css">
</head>
<body class="notice">
<main>
<img src="/page/icon.svg" alt="" width="56" height="56">
<h1>${escapeHtml(title)}</h1>
${below}
</main>
</body>
</html>
`;

/** @returns a notice as HTML */
export const writeNotice = (words: NoticeWords, settings: NoticeSettings = {}): string => {
  const { acceptAt, leadTo, goTo } = settings;
  const refresh =
    goTo === undefined ? '' : `<meta http-equiv="refresh" content="0; url=${escapeHtml(goTo)}">`;
  const button =
    acceptAt === undefined
      ? ''
      : `<form method="post" action="${escapeHtml(acceptAt)}"><button class="primary">${escapeHtml(words.accept ?? acceptWords)}</button></form>`;
  const link =
    leadTo === undefined
      ? ''
      : `<p><a class="primary" href="${escapeHtml(leadTo)}">${escapeHtml(leadWords)}</a></p>`;
  return writePage(
    words.title,
    'vi',
    `<p>${escapeHtml(words.text)}</p>
${button}${link}
<p class="aside" lang="en">${escapeHtml(words.inEnglish)}</p>`,
    refresh,
  );
};

/** Sends a page that no browser keeps. */
export const sendHtml = (reply: FastifyReply, status: number, html: string): FastifyReply =>
  reply
    .code(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(html);

/** Sends a notice. */
export const sendNotice = (
  reply: FastifyReply,
  status: number,
  words: NoticeWords,
  settings?: NoticeSettings,
): FastifyReply => sendHtml(reply, status, writeNotice(words, settings));
