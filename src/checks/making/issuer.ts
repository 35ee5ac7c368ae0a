/** Tells the issuer of a cited act: it keeps the name that it had when it issued it. */

/** True where the words before a name cite an act by its number, or by its day. */
export const isIssuer = (text: string, at: number): boolean =>
  /(?:\d\s*[/-]\s*\p{Lu}{2}|\d{1,2}\/\d{1,2}\/\d{4}|năm \d{4})[^.;]{0,60}\s?của [^.;]{0,60}$/u.test(
    text.slice(0, at),
  );
