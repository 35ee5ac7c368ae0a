/** The people are written with a capital: Nhân dân, Nhà nước. */

import { checkPattern } from './making/check-pattern.ts';

/** The people are written with a capital: Nhân dân, Nhà nước. */
export const peopleCapital = checkPattern({
  id: 'people-capital',
  source: 'PL2-V.1',
  standing: 'decree',
  gravity: 'advice',
  pattern:
    /(?<!\p{L})(?:nhà nước)(?!\p{L})|(?<=(?<!\p{L})(?:các tầng lớp|quần chúng|đông đảo|toàn thể) )nhân dân(?!\p{L})/gu,
  mend: ([words]) => words.slice(0, 1).toUpperCase() + words.slice(1),
  isRight: ({ index }, { text }) =>
    /(?:quản lý|quản lí|ngân sách|doanh nghiệp|cơ quan|hành chính) $/iu.test(text.slice(0, index)),
});
