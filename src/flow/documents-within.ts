/** Guiding documents that concern an agency: those of another province do not. */

const province = /(?:tỉnh|thành phố) (\p{Lu}[\p{L} -]*?)(?= *(?:$|[,;(]))/u;

/**
 * Liquid filter: `documents | within: agency.parent`.
 *
 * @param documents - each with the name of its `issuer`
 * @param parent - name of the parent agency, which tells the province; where it tells none, all
 *   documents may concern the agency
 */
export function documentsWithin(documents: unknown, parent: unknown): unknown[] {
  const all: unknown[] = Array.isArray(documents) ? documents : [];
  const own = provinceIn(parent);
  if (own === null) return all;
  return all.filter((document) => {
    const theirs = provinceIn((document as { issuer?: unknown }).issuer);
    return theirs === null || theirs === own;
  });
}

const provinceIn = (name: unknown): string | null =>
  typeof name === 'string' ? (province.exec(name)?.[1]?.trim() ?? null) : null;
