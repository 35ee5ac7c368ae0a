/** Draws a flow as a Mermaid graph, with what people did at each question where that was counted. */

import type { FlowSource, StepSource } from '../flow/flow.ts';
import type { Locale } from '../locale/locale.ts';
import type { DropOffs } from './count-drop-offs.ts';

/** What a graph is drawn with. */
interface Drawing {
  readonly locale: Locale;
  readonly lines: string[];
  /** What is said of a question of the flow itself. */
  readonly countOf: (step: string) => string;
}

/**
 * @param flow - what is drawn
 * @param locale - its words
 * @param counted - what people did, or null
 * @returns the graph: steps in their order, conditions on the arrows, lists as boxes
 */
export function drawFlow(flow: FlowSource, locale: Locale, counted: DropOffs | null): string {
  const lines = ['flowchart TD', `  ${flow.id}([${quote(flow.id)}])`];
  const countOf = (step: string): string => {
    const { answered = 0, back = 0, stopped = 0 } = counted?.steps.get(step) ?? {};
    const said = locale.say('cli-flows-counts', { answered, back, stopped });
    return counted === null ? '' : `<br/>${said}`;
  };
  const total = counted?.dialogues ?? 0;
  if (counted !== null) lines.push(`  %% ${locale.say('cli-flows-counted', { count: total })}`);
  const drawing = { locale, lines, countOf };
  const last = drawSteps(flow.steps, flow.id, flow.id, drawing);
  const end =
    'produce' in flow.outcome
      ? flow.outcome.produce
      : 'save' in flow.outcome
        ? flow.outcome.save
        : 'end';
  const review = quote(`review${countOf('review')}`);
  lines.push(`  ${last} --> review{{${review}}}`, `  review --> outcome([${quote(end)}])`);
  return lines.join('\n');
}

/** @returns the node that the last step ends in */
function drawSteps(
  steps: readonly StepSource[],
  from: string,
  prefix: string,
  { locale, lines, countOf }: Drawing,
): string {
  let before = from;
  for (const step of steps) {
    const node = `${prefix}-${step.id}`;
    const label = locale.attribute(node, 'label') ?? step.id;
    const marks = [step.kind, step.optional ? '?' : '', step.later ? '…' : ''].join(' ').trim();
    const arrow = step.when === undefined ? '-->' : `-->|${quote(step.when)}|`;
    lines.push(
      `  ${before} ${step.later ? '-.->' : arrow} ${node}[${quote(`${label} (${marks})${countOf(step.id)}`)}]`,
    );
    if (step.steps) {
      lines.push(`  subgraph ${node}-entry [${quote(label)}]`);
      drawSteps(step.steps, node, node, { locale, lines, countOf: () => '' });
      lines.push('  end');
    }
    if (!step.later) before = node;
  }
  return before;
}

const quote = (text: string): string =>
  `"${text.replaceAll('"', '#quot;').replaceAll('|', '#124;')}"`;
