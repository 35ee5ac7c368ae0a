/** Compares what was read with what should have been: values that fit, that are missing, that are too many. */

/** How many values were right, wrong or too many, and missing, with words on the last two. */
export interface Tally {
  right: number;
  extra: number;
  missing: number;
  readonly notes: string[];
}

/** @returns the harmonic mean of precision and recall */
export const f1 = ({ right, extra, missing }: Omit<Tally, 'notes'>): number =>
  right + extra + missing === 0 ? 1 : (2 * right) / (2 * right + extra + missing);

const shortForms: readonly (readonly [RegExp, string])[] = [
  [/\bkh ?& ?cn\b|\bkhcn\b/g, 'khoa hoc cong nghe'],
  [/\bubnd\b/g, 'uy ban nhan dan'],
  [/\bhdnd\b/g, 'hoi dong nhan dan'],
  [/\bvp\b/g, 'van phong'],
  [/\bp\. ?/g, 'phong '],
];

/** @returns the words of a text without case and marks, common short forms written out */
export function wordsOf(text: string): string[] {
  let folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
  for (const [short, long] of shortForms) folded = folded.replaceAll(short, long);
  return (folded.match(/[a-z0-9]+/g) ?? []).filter((word) => word !== 'va');
}

/** @returns how alike two texts are: F1 of their words */
export function likeness(one: string, other: string): number {
  const rest = [...wordsOf(other)];
  const words = wordsOf(one);
  const both = words.filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  return both === 0 ? 0 : (2 * both) / (words.length + both + rest.length);
}

const least: Readonly<Record<string, number>> = {
  title: 0.8,
  tasks: 0.7,
  participants: 0.6,
  details: 0.6,
  place: 0.7,
  text: 0.75,
};
/** How a time is worded is not what it means; what is not asked of a fact is not looked at. */
const unseen = new Set(['split', 'text of time', 'obstacle', 'number of result', 'photos']);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isObject(value) && Object.values(value).every(isEmpty));

/** Compares two values; lists without order, each entry with the one that is most like it. */
export function compare(wanted: unknown, got: unknown, key: string, tally: Tally): void {
  const gold =
    isObject(wanted) && 'any' in wanted ? fitting(listOf(wanted['any']), got, key) : wanted;
  if (Array.isArray(gold) || Array.isArray(got))
    compareLists(listOf(gold), listOf(got), key, tally);
  else if (isObject(gold) || isObject(got)) compareObjects(...asObjects(gold, got), tally);
  else compareLeaves(gold, got, key, tally);
}

function asObjects(
  gold: unknown,
  got: unknown,
): [Record<string, unknown>, Record<string, unknown>] {
  const [wanted, read] = [isObject(gold) ? gold : {}, isObject(got) ? got : {}];
  return wanted['split'] === 'any'
    ? [withWholeTasks(wanted), withWholeTasks(read)]
    : [wanted, read];
}

/** @returns which of several right values was read, else the first */
function fitting(values: readonly unknown[], got: unknown, key: string): unknown {
  const fits = values.find((value) => {
    const tally: Tally = { right: 0, extra: 0, missing: 0, notes: [] };
    compare(value, got, key, tally);
    return tally.extra + tally.missing === 0;
  });
  return fits ?? values[0];
}

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : isEmpty(value) ? [] : [value];

function compareObjects(
  gold: Record<string, unknown>,
  got: Record<string, unknown>,
  tally: Tally,
): void {
  for (const field of new Set([...Object.keys(gold), ...Object.keys(got)])) {
    const isWording =
      unseen.has(field) ||
      (field === 'text' && ('due' in gold || 'due' in got || 'count' in gold || 'count' in got));
    if (!isWording && (field in gold || !optional.has(field)))
      compare(gold[field], got[field], field, tally);
  }
}

/** Where tasks part is left open. */
const withWholeTasks = (one: Record<string, unknown>): Record<string, unknown> => ({
  ...one,
  tasks: listOf(one['tasks']).join(' '),
});

/** Fields that a gold may leave out. */
const optional = new Set([
  'results',
  'on',
  'by',
  'figures',
  'documents',
  'links',
  'tasks',
  'number',
  'level',
]);

function compareLeaves(gold: unknown, got: unknown, key: string, tally: Tally): void {
  if (isEmpty(gold) && isEmpty(got)) return;
  if (!isEmpty(gold) && !isEmpty(got) && isSame(gold, got, key)) tally.right += 1;
  else {
    if (!isEmpty(got)) tally.extra += 1;
    if (!isEmpty(gold)) tally.missing += 1;
    tally.notes.push(`${key}: ${JSON.stringify(got)} instead of ${JSON.stringify(gold)}`);
  }
}

function isSame(gold: unknown, got: unknown, key: string): boolean {
  if (key === 'recurrence') return true;
  if (typeof gold === 'string' && typeof got === 'string') {
    if (key === 'due' && !gold.includes('T')) return gold === got.slice(0, 10);
    return gold === got || likeness(gold, got) >= (least[key] ?? 0.999);
  }
  return gold === got;
}

function compareLists(
  gold: readonly unknown[],
  got: readonly unknown[],
  key: string,
  tally: Tally,
): void {
  const rest = [...got];
  for (const one of gold) {
    const best = rest
      .map((other) => nearness(one, other))
      .reduce((top, near, at, all) => (near > (all[top] ?? 0) ? at : top), 0);
    const found = nearness(one, rest[best]) >= 0.4 ? rest.splice(best, 1)[0] : undefined;
    compare(one, found, key, tally);
  }
  for (const other of rest) compare(undefined, other, key, tally);
}

/** How likely two entries of a list are the same one. */
function nearness(one: unknown, other: unknown): number {
  if (typeof one === 'string' && typeof other === 'string') return likeness(one, other);
  if (isObject(one) && 'any' in one)
    return Math.max(0, ...listOf(one['any']).map((value) => nearness(value, other)));
  if (!isObject(one) || !isObject(other)) return Number(one === other);
  const names = ['title', 'name', 'unit', 'text', 'what', 'count'];
  const name = names.find((field) => !isEmpty(one[field]) && !isEmpty(other[field]));
  if (name === undefined) return 0.4;
  return nearness(one[name], other[name]) + (one['activity'] === other['activity'] ? 0.1 : 0);
}
