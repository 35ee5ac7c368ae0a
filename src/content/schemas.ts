/** JSON Schemas of the files that authors write, for editors that complete and check them. */

import { z } from 'zod';

import { holidayFileSchema } from '../calendar/holiday-file.ts';
import { formSchema } from '../document/form.ts';
import { templateHeadSchema } from '../document/template.ts';
import { flowSchema } from '../flow/flow.ts';
import { lapsedFileSchema } from '../plan/lapsed-file.ts';
import { occasionSchema } from '../plan/occasion-file.ts';
import { phraseFileSchema, recipientFileSchema } from '../plan/phrases.ts';
import { reformFileSchema } from '../plan/reform-file.ts';

const sources: Readonly<Record<string, z.ZodType>> = {
  'flows/flow.schema.json': flowSchema,
  'flows/document.schema.json': templateHeadSchema,
  'data/decree-30.schema.json': formSchema,
  'data/holidays.schema.json': holidayFileSchema,
  'data/reforms.schema.json': reformFileSchema,
  'data/lapsed.schema.json': lapsedFileSchema,
  'data/occasions/occasion.schema.json': occasionSchema,
  'data/phrases/phrases.schema.json': phraseFileSchema,
  'data/phrases/recipients.schema.json': recipientFileSchema,
};

/** @returns the text of each schema, by its path from the folder of the project */
export function writeSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(sources).map(([file, schema]) => {
      const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
      return [file, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );
}
