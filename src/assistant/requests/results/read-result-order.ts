/** Reads what stands after `/ketqua`: which plan, which activity, what was done, what to change. */

import { foldText, foldWords } from '../../../text/fold.ts';

/** What somebody wants of the results of a plan. */
export type ResultOrder =
  | { readonly type: 'list'; readonly page: number }
  | { readonly type: 'plan'; readonly number: number }
  | { readonly type: 'ask' }
  | { readonly type: 'choose'; readonly activity: number; readonly task: number | null }
  | {
      readonly type: 'record';
      readonly activity: number;
      readonly task: number | null;
      readonly text: string;
      readonly isObstacle: boolean;
    }
  | { readonly type: 'correct'; readonly result: string; readonly text: string }
  | { readonly type: 'withdraw' | 'restore'; readonly result: string }
  | { readonly type: 'unclear' };

/** An activity as it can be named. */
interface Named {
  readonly title: string;
}

// The words are matched folded, each at the start of what stands after the command.
const pageWords = /^(?:trang|page) (\d{1,4})$/;
const planWords = /^(?:ke hoach|kh|plan) (\d{1,4})$/;
const askWords = /^(?:hoi|ask)$/;
const withdrawWords = /^(?:rut|rut lai|xoa|withdraw|remove) (?:kq|r)?(\d{1,6})$/;
const restoreWords = /^(?:lay lai|hoan tac|restore|undo) (?:kq|r)?(\d{1,6})$/;
const correctWords = /^(?:sua|edit|correct)\s+(?:kq|r)?(\d{1,6})(?=[\s:.]|$)[\s:.]*/;
const numberWords = /^(\d{1,3})(?:\.(\d{1,3}))?(?=[\s:)–-]|[.,](?!\d)|$)[\s:).,–-]*/;
const obstacleWords =
  /^(?:vuong mac|vuong|kho khan|chua lam|khong lam|obstacle)(?=[\s:,]|$)[\s:,-]*/;

/**
 * @param argument - as it was written
 * @param activities - those of the plan, by which one can be named in words
 */
export function readResultOrder(argument: string, activities: readonly Named[]): ResultOrder {
  const given = argument.normalize('NFC').trim();
  const said = foldText(given).replaceAll(/\s+/g, ' ');
  if (said === '') return { type: 'list', page: 1 };
  return readSteering(said) ?? readCorrection(given) ?? readNew(given, activities);
}

function readSteering(said: string): ResultOrder | null {
  if (askWords.test(said)) return { type: 'ask' };
  const page = pageWords.exec(said)?.[1];
  if (page !== undefined) return { type: 'list', page: Number(page) };
  const plan = planWords.exec(said)?.[1];
  if (plan !== undefined) return { type: 'plan', number: Number(plan) };
  const withdrawn = withdrawWords.exec(said)?.[1];
  if (withdrawn !== undefined) return { type: 'withdraw', result: withdrawn };
  const restored = restoreWords.exec(said)?.[1];
  return restored === undefined ? null : { type: 'restore', result: restored };
}

function readCorrection(given: string): ResultOrder | null {
  const found = correctWords.exec(foldText(given));
  if (found === null) return null;
  return { type: 'correct', result: found[1] ?? '', text: given.slice(found[0].length).trim() };
}

function readNew(given: string, activities: readonly Named[]): ResultOrder {
  const found = numberWords.exec(given);
  if (found === null) return readNamed(given, activities);
  const [head, activity, task] = found;
  const duty = { activity: Number(activity), task: task === undefined ? null : Number(task) };
  return record(duty, given.slice(head.length));
}

interface Duty {
  readonly activity: number;
  readonly task: number | null;
}

function record(duty: Duty, rest: string): ResultOrder {
  const words = rest.trim();
  if (words === '') return { type: 'choose', ...duty };
  const { text, isObstacle } = readObstacle(words);
  return { type: 'record', ...duty, text, isObstacle };
}

/** @returns the words of a result, and whether they tell what stood in the way */
export function readObstacle(words: string): { text: string; isObstacle: boolean } {
  const head = obstacleWords.exec(foldText(words));
  if (head === null) return { text: words, isObstacle: false };
  const rest = words.slice(head[0].length).trim();
  // "chưa làm vì mưa" says more than "vì mưa".
  const isPlain = /^(?:vuong|kho khan|obstacle)/.test(head[0]);
  return { text: isPlain && rest !== '' ? rest : words, isObstacle: true };
}

/** "treo băng rôn: 20 băng rôn", "tọa đàm - 60 đại biểu" */
function readNamed(given: string, activities: readonly Named[]): ResultOrder {
  const [name = ''] = given.split(/\s*:\s+|\s+[-–]\s+|\n/, 1);
  const activity = findByWords(name, activities);
  if (activity === null) return { type: 'unclear' };
  const rest = given.slice(name.length).replace(/^[\s:–-]+/, '');
  return record({ activity, task: null }, rest);
}

/** @returns the number of the only activity whose title begins with the words, or has them in it */
function findByWords(name: string, activities: readonly Named[]): number | null {
  const words = foldWords(name);
  if (words === '') return null;
  const titles = activities.map(({ title }) => foldWords(title));
  for (const isMeant of [
    (title: string) => title === words,
    (title: string) => title.startsWith(`${words} `),
    (title: string) => ` ${title} `.includes(` ${words} `),
  ]) {
    const found = titles.flatMap((title, at) => (isMeant(title) ? [at + 1] : []));
    if (found.length === 1) return found[0] ?? null;
  }
  return null;
}
