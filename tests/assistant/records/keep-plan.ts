/** Gives an agency a plan, as a dialogue leaves it. */

import { keepDocument } from '../../../src/assistant/records/document.ts';
import { resultsKey } from '../../../src/assistant/records/result.ts';
import { documentFactsSchema } from '../../../src/plan/document-facts.ts';
import type { Store } from '../../../src/stores/store.ts';

/** Keeps a plan; kept again under the same name it is a new version. */
export async function keepPlan(
  store: Store,
  agency: string,
  activities: readonly object[],
  more: { document?: string; title?: string; year?: number; at?: number } = {},
): Promise<string> {
  const { document = 'plan1', title = 'Tổ chức Ngày 18/5', year = 2022, at = 1 } = more;
  const facts = documentFactsSchema.parse({
    kind: 'plan',
    occasion: 'science-day',
    year,
    title,
    agency: { name: 'Sở Khoa học và Công nghệ', symbol: 'SKHCN', place: 'Lạng Sơn', parent: null },
    activities,
  });
  await store.transact(resultsKey({ agency, document }), async (transaction) => {
    await keepDocument(transaction, agency, document, facts, at);
  });
  return document;
}
