/** Makes checks of the font of one slot. */

import type { Check, Gravity } from '../check.ts';
import type { RunFormat } from '../../ooxml/word.ts';
import { findIn } from './check-letters.ts';
import { defineCheck } from './define-check.ts';
import { gatherOnce } from './gather-once.ts';

/** The font of administrative documents. */
const font = 'Times New Roman';

/**
 * Makes a check of the font that letters of one sort are shown in.
 *
 * @param id - as its file and its words are called
 * @param slot - by its name in the format
 * @param letters - letters that are shown in it; null for a slot that no letter of ours uses
 */
export const checkFont = (
  id: string,
  slot: keyof RunFormat['fonts'],
  letters: RegExp | null,
  gravity: Gravity,
): Check =>
  defineCheck({
    id,
    looksAt: 'form',
    source: 'PL1-I.4',
    gravity,
    find: ({ lines }) => {
      const found = lines
        .filter(({ paragraph }) => paragraph.story !== 'comment')
        .flatMap((line) =>
          findIn(line, {
            id,
            part: 'body',
            source: 'PL1-I.4',
            isRight: ({ fonts }, text) => {
              const name = fonts[slot];
              if (letters !== null && !letters.test(text)) return true;
              return name === null ? letters === null : isRightFont(name);
            },
            mend: { font },
            show: ({ fonts }) => fonts[slot] ?? '?',
          }),
        );
      // A slot that no letter shows is one fault of the whole document.
      return letters === null ? gatherOnce(found) : found;
    },
  });

/** Fonts of before Unicode are another fault, with another mend. */
const isRightFont = (name: string): boolean =>
  name.toLowerCase() === font.toLowerCase() ||
  /^(?:\.Vn|VNI[- ])/.test(name) ||
  /^(?:Symbol|Wingdings)/.test(name);
