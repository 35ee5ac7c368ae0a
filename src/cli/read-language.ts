/** The language of the command line. */

/**
 * Reads `--lang` before anything else is read, since help is worded in it.
 *
 * @param words - the arguments of the program
 */
export function readLanguage(words: readonly string[]): string {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = words[at];
  const given = word?.includes('=') ? word.slice('--lang='.length) : words[at + 1];
  return at < 0 || given === undefined ? 'vi' : given;
}
