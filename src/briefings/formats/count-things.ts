/** "1 sentence", "23 sentences"; `plural` where an s does not make it. */
export function countThings(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}
