/** Draws a flow as a Mermaid graph. */

import type { FlowSource, StepSource } from '../flow/flow.ts';
import type { Locale } from '../locale/locale.ts';

/** @returns the graph: steps in their order, conditions on the arrows, lists as boxes */
export function drawFlow(flow: FlowSource, locale: Locale): string {
  const lines = ['flowchart TD', `  ${flow.id}([${quote(flow.id)}])`];
  const last = drawSteps(flow.steps, flow.id, flow.id, locale, lines);
  const end =
    'produce' in flow.outcome
      ? flow.outcome.produce
      : 'save' in flow.outcome
        ? flow.outcome.save
        : 'end';
  lines.push(`  ${last} --> review{{${quote('review')}}}`, `  review --> outcome([${quote(end)}])`);
  return lines.join('\n');
}

/** @returns the node that the last step ends in */
function drawSteps(
  steps: readonly StepSource[],
  from: string,
  prefix: string,
  locale: Locale,
  lines: string[],
): string {
  let before = from;
  for (const step of steps) {
    const node = `${prefix}-${step.id}`;
    const label = locale.attribute(node, 'label') ?? step.id;
    const marks = [step.kind, step.optional ? '?' : '', step.later ? '…' : ''].join(' ').trim();
    const arrow = step.when === undefined ? '-->' : `-->|${quote(step.when)}|`;
    lines.push(
      `  ${before} ${step.later ? '-.->' : arrow} ${node}[${quote(`${label} (${marks})`)}]`,
    );
    if (step.steps) {
      lines.push(`  subgraph ${node}-entry [${quote(label)}]`);
      drawSteps(step.steps, node, node, locale, lines);
      lines.push('  end');
    }
    if (!step.later) before = node;
  }
  return before;
}

const quote = (text: string): string =>
  `"${text.replaceAll('"', '#quot;').replaceAll('|', '#124;')}"`;
