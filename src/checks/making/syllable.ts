/** Tells what syllables Vietnamese can have: a beginning, a rhyme, and a tone that the rhyme bears. */

const onsets = 'ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|b|c|d|đ|g|h|k|l|m|n|p|q|r|s|t|v|x|';
const open =
  'a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|ai|ao|au|ay|âu|ây|eo|êu|ia|iu|oa|oe|oi|ôi|ơi|ua|ui|uy|ưa|ưi|ưu|iêu|yêu|oai|oay|oao|oeo|uây|uôi|ươi|ươu|uya|uyu|uê|uơ|ya|uya|uâ';
const nasal =
  'am|an|ang|anh|ăm|ăn|ăng|âm|ân|âng|em|en|eng|êm|ên|ênh|im|in|inh|om|on|ong|oong|ôm|ôn|ông|ơm|ơn|um|un|ung|ưng|ưn|iêm|iên|iêng|yêm|yên|yêng|oam|oan|oang|oanh|oăm|oăn|oăng|oen|uân|uâng|uôm|uôn|uông|ươm|ươn|ương|uyên|uyn|uynh|uênh|yn|ynh|ym';
const stopped =
  'ak|ăk|âk|ek|êk|ik|ok|ôk|ơk|uk|ưk|ac|ach|ap|at|ăc|ăp|ăt|âc|âp|ât|ec|ep|et|êp|êt|êch|ich|ip|it|oc|op|ot|ooc|ôc|ôp|ôt|ơp|ơt|uc|up|ut|ưc|ưt|iêc|iêp|iêt|yêt|oac|oach|oat|oăc|oăt|oet|uât|uôc|uôt|ươc|ươp|ươt|uyêt|uyt|uych|uêch|yt|ych';

const soft = new RegExp(`^(?:${onsets})(?:${open}|${nasal})$`, 'u');
const hard = new RegExp(`^(?:${onsets})(?:${stopped})$`, 'u');

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/gu;

const known = new Map<string, boolean>();
/** More words than people use means that these are none. */
const maxKnown = 8_000;

/** True for what can be a syllable, in any case and with the tone on either vowel. */
export function isSyllable(word: string): boolean {
  const found = known.get(word);
  if (found !== undefined) return found;
  if (known.size >= maxKnown) known.clear();
  const is = spells(word);
  known.set(word, is);
  return is;
}

function spells(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD');
  const tones = parts.match(toneMarks)?.join('') ?? '';
  if (tones.length > 1) return false;
  const letters = parts.replaceAll(toneMarks, '').normalize('NFC');
  // A stopped rhyme is sharp or heavy.
  if (hard.test(letters)) return tones === '' || /[\u0301\u0323]/u.test(tones);
  return soft.test(letters);
}
