/** Tells whether letters are a syllable of Vietnamese, by how syllables are built. */

const onsets = new Set(
  ' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' '),
);

/** Rimes with the marks of their vowels, without tones. */
const rimes = new Set(
  `a ai ao au ay ac ach am an ang anh ap at ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on ong ooc oong op ot oăc oăm oăn oăng oăt
ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u ua uc ui um un ung up ut uy uya uych uyt uynh uyn uyp uyu uyên uyêt uân uâng uât uây uê uêch uênh uơ
uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
y yêm yên yêng yêt yêu yt ynh ych
ue uen uet ueo uoi uech`.split(/\s+/u),
);

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;
/** Sắc and nặng: the only tones before p, t, c and ch. */
const stoppedTones = /[\u0301\u0323]/u;
const soft = /^[ieêy]/u;

/** @returns the letters without their tone, marks of vowels kept: "Kiểm" → "kiêm" */
const withoutTone = (word: string): string =>
  word.normalize('NFD').replaceAll(tones, '').normalize('NFC');

/** True for what can be one syllable, in any case. */
export function isSyllable(word: string): boolean {
  const lower = word.toLowerCase().normalize('NFC');
  const marks = lower.normalize('NFD').match(tones) ?? [];
  if (marks.length > 1) return false;
  const bare = withoutTone(lower);
  return splits(bare).some(([onset, rime]) => fits(onset, rime, marks[0] ?? ''));
}

/** Where an onset may end: "gi" and "qu" are one, and "gì" is g with i. */
const splits = (bare: string): (readonly [string, string])[] =>
  [0, 1, 2, 3].flatMap((at) =>
    at <= bare.length && onsets.has(bare.slice(0, at))
      ? [[bare.slice(0, at), bare.slice(at)] as const]
      : [],
  );

function fits(onset: string, rime: string, tone: string): boolean {
  if (!isRimeAfter(onset, rime)) return false;
  const isStopped = /(?:[pt]|ch?)$/u.test(rime);
  return !isStopped || stoppedTones.test(tone);
}

function isRimeAfter(onset: string, rime: string): boolean {
  if (onset === 'qu') return rimes.has(rime) || rimes.has(`u${rime}`);
  if (onset === 'gi') return rime === '' || rimes.has(rime) || rimes.has(`i${rime}`);
  return rimes.has(rime) && isSpelledAfter(onset, rime);
}

/** "k", "gh" and "ngh" stand before e, ê, i and y; "c", "g" and "ng" before all others. */
function isSpelledAfter(onset: string, rime: string): boolean {
  if (['k', 'gh', 'ngh'].includes(onset)) return soft.test(rime);
  return !['c', 'g', 'ng'].includes(onset) || !soft.test(rime) || onset + rime === 'gi';
}

/** What also stands in documents: short forms, numbers, signs. */
const abbreviation = /^(?:[A-ZĐ&]{1,7}|\p{Lu}{2,7}|[a-z]\d*)$/u;

/**
 * Measures how Vietnamese a text is.
 *
 * @returns the share of its words that are syllables or short forms, from 0 to 1; 0 where there are none
 */
export function measureVietnamese(text: string): number {
  const words = text
    .split(/\s+/u)
    .filter((word) => /\p{L}{2}|[^\P{L}\p{Script=Latin}]/u.test(word));
  return words.length === 0 ? 0 : words.filter(isVietnamese).length / words.length;
}

const isVietnamese = (word: string): boolean =>
  (word.match(/[\p{L}\p{M}]{2,}/gu) ?? []).every(
    (letters) => isSyllable(letters) || abbreviation.test(letters),
  ) && !/[^\P{L}\p{Script=Latin}]/u.test(word);
