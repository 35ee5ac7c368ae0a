/** Writes what a flow says as a sheet for reviewers and translators: each question as it is asked. */

import type { FlowSource, StepSource } from '../flow/flow.ts';
import type { Locale } from '../locale/locale.ts';

/**
 * Writes a sheet as Markdown: every question, its label, its fixed options and what is said at the
 * end, in each language, in the order asked.
 */
export function writeSheet(flow: FlowSource, locales: readonly Locale[]): string {
  const commands = flow.commands.map((command) => `\`/${command}\``).join(', ');
  const end =
    'produce' in flow.outcome
      ? ['produced', 'document', 'picture']
      : 'save' in flow.outcome
        ? ['saved']
        : [];
  const titled = flow.commands.length > 0 ? says(`${flow.id}-command`, locales) : [];
  return [
    `# ${flow.id}${commands === '' ? '' : ` (${commands})`}`,
    ...titled,
    ...flow.steps.flatMap((step, at) => writeStep(step, flow.id, `${at + 1}`, locales)),
    ...end.flatMap((word) => [`## ${word}`, ...says(`${flow.id}-${word}`, locales)]),
  ].join('\n\n');
}

function writeStep(
  step: StepSource,
  prefix: string,
  number: string,
  locales: readonly Locale[],
): string[] {
  const message = `${prefix}-${step.id}`;
  const marks = [
    step.kind,
    ...(step.optional ? ['optional'] : []),
    ...(step.later ? ['later'] : []),
    ...(step.when === undefined ? [] : [`when ${step.when}`]),
  ];
  const offered = step.options?.from === undefined ? [] : [`Offered: \`${step.options.from}\``];
  return [
    `## ${number}. ${step.id} (${marks.join('; ')})`,
    ...says(message, locales),
    ...attribute(message, 'label', locales),
    ...(step.options?.list ?? []).flatMap((option) =>
      attribute(message, `option-${option}`, locales),
    ),
    ...offered,
    ...(step.steps ?? []).flatMap((inside, at) =>
      writeStep(inside, message, `${number}.${at + 1}`, locales),
    ),
  ];
}

const says = (message: string, locales: readonly Locale[]): string[] => [
  locales.map(({ id, say }) => `- **${id}**: ${inOneItem(say(message))}`).join('\n'),
];

function attribute(message: string, name: string, locales: readonly Locale[]): string[] {
  const lines = locales.map((locale) => {
    const words = locale.attribute(message, name) ?? '';
    return `- **${locale.id}** _${name}_: ${inOneItem(words)}`;
  });
  return [lines.join('\n')];
}

/** Lines after the first stay in the item of the list. */
const inOneItem = (text: string): string => text.replaceAll('\n', '\n  ');
