/** Finds names that are old since the reform: provinces, bodies, districts, communes. */

import { type Token, tokenAt, tokenise } from '../text/token.ts';
import { writeDay } from '../calendar/write.ts';
import type { Remark } from '../calendar/atom.ts';
import { asking, becoming, type FindMentions, type Mention } from './mention.ts';
import { inCase } from './name-book.ts';
import { type Reformed, reformsOf } from './reforms-of.ts';
import type { Rolling } from './rolling.ts';

/** Provinces and bodies that have another name now. */
export const findReformed: FindMentions = (text, { reforms, asOf }) => {
  const { names, bare } = reformsOf(reforms, asOf);
  const judge = ({ to, asks, act }: Reformed, from: number, end: number): Mention => {
    const found = text.slice(from, end);
    const options = to.map((name) => inCase(name, found));
    const place = { from, to: end };
    const [only = ''] = options;
    return asks
      ? asking(place, reformRemark('roll-why-renamed-asked', act), options)
      : becoming(place, only, reformRemark('roll-why-renamed', act));
  };
  return [
    ...names.find(text).map(({ about, from, to }) => judge(about, from, to)),
    ...bare.find(text).map(({ about, from, to }) => judge(about, from, to)),
  ];
};

/** Says from when, and by which act. */
export const reformRemark = (id: string, { on, text }: Reformed['act']): Remark => ({
  id,
  args: { on: writeDay(on), act: /^.*? số \S+/u.exec(text)?.[0] ?? text },
});

const isCapital = ({ text }: Token): boolean => /^\p{Lu}/u.test(text);

/** Districts and their like, alone or as a list: "các huyện, thị xã, thành phố Gia Nghĩa". */
export const findEnded: FindMentions = (text, rolling) => {
  const { reforms, asOf } = rolling;
  const tokens = tokenise(text);
  return reforms.ended.flatMap(({ act: id, kinds, instead }) => {
    const act = reforms.acts.find((one) => one.id === id);
    if (act === undefined || act.on > asOf) return [];
    return spansOf(tokens, (at) => endOfEnded(tokens, at, kinds, rolling)).map(({ first, end }) => {
      const isList = tokenAt(tokens, first).lower === 'các';
      const place = { from: tokenAt(tokens, first).from, to: tokenAt(tokens, end - 1).to };
      return asking(place, reformRemark('roll-why-ended', act), isList ? instead : []);
    });
  });
};

interface Span {
  readonly first: number;
  readonly end: number;
}

function spansOf(tokens: readonly Token[], endAt: (at: number) => number | null): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const end = endAt(at);
    if (end === null) continue;
    spans.push({ first: at, end });
    at = end - 1;
  }
  return spans;
}

/** @returns the end of what begins at a token: a kind with its name, and what is listed with it */
function endOfEnded(
  tokens: readonly Token[],
  first: number,
  kinds: readonly string[],
  rolling: Rolling,
): number | null {
  const opens = ['các', 'cấp'].includes(tokenAt(tokens, first).lower) ? first + 1 : first;
  let end: number | null = null;
  let next = endOfKind(tokens, opens, kinds, rolling);
  while (next !== null) {
    end = next;
    const isJoint = [',', 'và', '-'].includes(tokenAt(tokens, end).lower);
    next = isJoint ? endOfKind(tokens, end + 1, kinds, rolling, true) : null;
  }
  return end;
}

function endOfKind(
  tokens: readonly Token[],
  at: number,
  kinds: readonly string[],
  { reforms }: Rolling,
  isListed = false,
): number | null {
  const two = `${tokenAt(tokens, at).lower} ${tokenAt(tokens, at + 1).lower}`;
  const isCity = two === 'thành phố';
  const kind = isCity ? two : kinds.find((one) => one === two || one === tokenAt(tokens, at).lower);
  if (kind === undefined) return null;
  const from = at + kind.split(' ').length;
  let end = from;
  while (end < from + 4 && isCapital(tokenAt(tokens, end))) end += 1;
  if (!isCity) return end;
  const name = tokens
    .slice(from, end)
    .map(({ plain }) => plain)
    .join(' ');
  const isFirstLevel = reforms.cities.some((city) =>
    name.startsWith(
      tokenise(city)
        .map(({ plain }) => plain)
        .join(' '),
    ),
  );
  if (name === '') return isListed ? end : null;
  return isFirstLevel ? null : end;
}

/** Communes whose names stand in a document from before they were rearranged. */
export const findDivided: FindMentions = (text, { reforms, asOf, oldYear, agency }) => {
  const tokens = tokenise(text);
  return reforms.divided.flatMap(({ act: id, kinds }) => {
    const act = reforms.acts.find((one) => one.id === id);
    if (act === undefined || act.on > asOf || oldYear > Number(act.on.slice(0, 4))) return [];
    return spansOf(tokens, (at) => {
      if (!kinds.includes(tokenAt(tokens, at).lower)) return null;
      let end = at + 1;
      while (end < at + 5 && isCapital(tokenAt(tokens, end))) end += 1;
      return end === at + 1 ? null : end;
    })
      .map(({ first, end }) => ({
        from: tokenAt(tokens, first).from,
        to: tokenAt(tokens, end - 1).to,
      }))
      .filter(({ from, to }) => agency?.name.includes(text.slice(from, to)) !== true)
      .map((place) => asking(place, reformRemark('roll-why-divided', act)));
  });
};
