import type { WordDifference } from '../../contracts/verification.js';

/** What has changed between file and paragraph, for people; numbers and negations first. */
export function describeDifferences(differences: readonly WordDifference[]): string {
  if (differences.length === 0) return 'Its capitals or punctuation are not those of the paragraph.';
  const parts = (['number', 'negation', 'word'] as const).flatMap((kind) => {
    const added = list(differences, kind, 'added');
    const removed = list(differences, kind, 'removed');
    if (added !== '' && removed !== '')
      return [`${names[kind]} ${added} where the paragraph has ${removed}.`];
    if (added !== '') return [`${names[kind]} ${added} not in the paragraph.`];
    return removed === '' ? [] : [`${names[kind]} ${removed} of the paragraph left out.`];
  });
  return parts.join(' ');
}

const names = { number: 'Number changed:', negation: 'Negation changed:', word: 'Words changed:' } as const;

function list(
  differences: readonly WordDifference[],
  kind: WordDifference['kind'],
  change: WordDifference['change'],
): string {
  return differences
    .filter((difference) => difference.kind === kind && difference.change === change)
    .map(({ text }) => `“${text}”`)
    .join(', ');
}
