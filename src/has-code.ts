/** What the system answers, by its code. */

/** @returns whether the system answered with this code (`ENOENT`, `EEXIST` …) */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
