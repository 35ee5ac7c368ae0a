/** `/vanban`: the documents of an agency. */

import { listDocuments } from './list-documents.ts';
import { defineRequest } from '../request.ts';

/** The documents of an agency. */
export const documents = defineRequest({
  words: 'results-documents-words',
  menu: { about: 'results-documents-about', of: 'work' },
  inGroup: 'passed-over',
  isOfAgency: true,
  handle: (talk, { argument }, answer) => listDocuments(talk, argument, answer),
});
