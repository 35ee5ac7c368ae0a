/** Run by the build: leaves content and letters ready beside the program; content that is wrong is left to the start. */

import { writeFileSync } from 'node:fs';

import { loadContent } from '../content/load.ts';
import { readyFile, writeReady } from '../content/ready.ts';
import { ContentError } from '../errors.ts';
import { lettersFile, measureLetters } from '../preview/measure-text.ts';
import { contentRules } from './open-content.ts';

writeFileSync(lettersFile, JSON.stringify(measureLetters()));
const [root = '.'] = process.argv.slice(2);
try {
  writeFileSync(readyFile, writeReady(root, loadContent(root, contentRules)));
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
}
