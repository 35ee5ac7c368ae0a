/** Names a browser in two words, of what it says of itself. */

/** The first that fits: most browsers name others too, for old pages to take them for those. */
const browsers: readonly (readonly [name: string, mark: RegExp])[] = [
  ['Zalo', /\bzalo/i],
  ['Telegram', /\btelegram/i],
  ['Cốc Cốc', /\bcoc_coc_browser\//],
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Opera', /\b(?:OPR|Opera)\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|CriOS)\//],
  ['Safari', /\bSafari\//],
];

const systems: readonly (readonly [name: string, mark: RegExp])[] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Mac', /\bMacintosh\b/],
  ['Linux', /\bLinux\b/],
];

/** @returns for example `Chrome · Windows`, of these words alone; empty where none fits */
export const nameDevice = (userAgent: string | undefined): string =>
  [browsers, systems]
    .flatMap((names) => names.find(([, mark]) => mark.test(userAgent ?? ''))?.[0] ?? [])
    .join(' · ');
