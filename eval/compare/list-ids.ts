const shown = 10;

/** Ids in a sentence, at most ten of them: "a, b and 3 more". */
export function listIds(ids: readonly string[]): string {
  const first = ids.slice(0, shown).join(', ');
  return ids.length > shown ? `${first} and ${ids.length - shown} more` : first;
}
