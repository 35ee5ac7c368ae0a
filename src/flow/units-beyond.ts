/** Names of units in entries of a list that an agency does not know yet. */

/** Keys of an entry that name units. */
const unitKeys = ['leads', 'coordinators'];

/**
 * Liquid filter: `activities | units_beyond: agency.units`.
 *
 * @param entries - entries of a list, with entries of their own in `tasks`
 * @param known - units, each with a `name`
 * @returns the names, each once, in the order they are met
 */
export function unitsBeyond(entries: unknown, known: unknown): string[] {
  const names = new Set(listOf(entries).flatMap(namesIn));
  for (const unit of listOf(known)) names.delete(String((unit as { name?: unknown }).name));
  return [...names];
}

const namesIn = (entry: unknown): string[] => {
  const fields = entry as Record<string, unknown>;
  const own = unitKeys.flatMap((key) => listOf(fields[key]));
  return [
    ...own.filter((name) => typeof name === 'string'),
    ...listOf(fields['tasks']).flatMap(namesIn),
  ];
};

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
