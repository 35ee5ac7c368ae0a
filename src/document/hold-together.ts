/** Puts non-breaking blanks where no line should end: in dates, before what a number counts, in names. */

/** A blank at which no line ends. */
export const heldBlank = '\u00A0';

/** "ngày 18/5/2024", "năm 2024", "số 799/BKHCN-VP", "khoản 2" */
const named =
  /(?<![\p{L}\d])(ngày|tháng|năm|quý|tuần|số|điều|khoản|điểm|mục|phụ lục|lần|tầng) (?=[\dIVX])/giu;
/** "60 đại biểu", "03 kỷ niệm chương"; words that go on with something else count nothing. */
const counting =
  /(?<![\p{L}\d/.,\u00A0-])(\d{1,3}(?:[.,]\d+)*) (?!(?:và|đến|tới|hoặc|của|tại|ở|để|trên|cho|do)(?!\p{L}))(?=\p{Ll})/gu;
/** "Ngày Khoa học", "Công nghệ", "Việt Nam": a syllable with a capital begins a word of two. */
const names =
  /(?<!\p{L})(?:(\p{Lu}\p{Ll}+) (?!(?:và|của|về|với|cho|tại|do|trên)(?!\p{L}))(?=\p{Ll})|(Ngày) (?=\p{Lu})|(Việt) (?=Nam(?!\p{L})))/gu;

/** @returns a title with neither a number nor a name parted by the end of a line */
export const holdTitle = (text: string): string =>
  holdNumbers(text.replace(names, `$1$2$3${heldBlank}`));

/** @returns the text, as long as before; most texts hold no number */
export const holdNumbers = (text: string): string =>
  /\d/.test(text)
    ? text.replace(named, `$1${heldBlank}`).replace(counting, `$1${heldBlank}`)
    : text;
