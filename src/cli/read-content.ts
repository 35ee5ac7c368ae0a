/** Content as it was written, for commands that hold no conversation. */

import type { Content } from '../content/load.ts';
import { readReady } from '../content/ready.ts';

/**
 * Reads all content: as the build left it, or from its sources where they were changed since.
 *
 * @param root - folder of the project
 * @throws ContentError naming the first file, line and column that is wrong
 */
export async function readContent(root: string): Promise<Content> {
  const ready = readReady(root);
  return ready ?? (await import('./open-content.ts')).openContent(root, () => undefined);
}
