/** Reads the occasions below `data/occasions/`. */

import path from 'node:path';

import { occasionSchema, type Occasion } from '../plan/occasion-file.ts';
import { gather, listFiles, type Parsed } from './source.ts';
import { faultAt, readYaml } from './yaml.ts';

/** Where the occasions are, one file each. */
export const occasionFolder = 'data/occasions';

/** @returns the ids of all occasions, of faulty ones too: they are the names of the files */
export function listOccasionIds(root: string): string[] {
  return listFiles(root, occasionFolder, '.yaml').map((file) => path.posix.basename(file, '.yaml'));
}

/** Reads all occasions; at most one may call itself the one that is meant when none is named. */
export function readOccasions(root: string): Parsed<readonly Occasion[]> {
  let first: string | null = null;
  return gather(listFiles(root, occasionFolder, '.yaml'), (file) => {
    const occasion = readYaml(root, file, occasionSchema);
    if (occasion.value === null) return occasion;
    const problems = [...occasion.problems];
    const name = path.posix.basename(file, '.yaml');
    if (occasion.value.id !== name)
      problems.push(faultAt(occasion, file, ['id'], `"${name}", as the file is named`));
    if (occasion.value.isDefault) {
      if (first !== null)
        problems.push(faultAt(occasion, file, ['isDefault'], `false; ${first} is the default`));
      first ??= file;
    }
    return { value: occasion.value, problems };
  });
}
