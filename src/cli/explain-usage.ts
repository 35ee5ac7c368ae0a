/** Says in the language of the command line what is wrong with how a command was called. */

import type { CommanderError } from 'commander';

import type { Locale } from '../locale/locale.ts';

/** Messages by the code of commander; what has none is said in its own words. */
const messages: Readonly<Record<string, string>> = {
  'commander.unknownCommand': 'cli-unknown-command',
  'commander.unknownOption': 'cli-unknown-option',
  'commander.missingArgument': 'cli-missing-argument',
  'commander.missingMandatoryOptionValue': 'cli-missing-argument',
  'commander.optionMissingArgument': 'cli-missing-value',
  'commander.excessArguments': 'cli-too-many-words',
};

/** @returns what is wrong and where help is; '' where help itself was shown */
export function explainUsage({ code, message }: CommanderError, { say }: Locale): string {
  if (code.startsWith('commander.help')) return '';
  const id = messages[code];
  const what = /'([^']*)'/.exec(message)?.[1] ?? '';
  const meant = /\(Did you mean (.+)\?\)/.exec(message)?.[1] ?? '';
  const lines = [id === undefined ? message : say(id, { what })];
  if (meant !== '') lines.push(say('cli-did-you-mean', { meant: meant.replace(/^one of /, '') }));
  return [...lines, say('cli-see-help')].join('\n');
}
