import type { Floor } from '../contracts/comparison.js';
import type { RecordedAnswer, Run } from '../contracts/run.js';

/**
 * The rules without tolerance, each with the ids of the questions that break it: every citation names a paragraph that
 * exists, every quote stands there letter for letter, every sentence of an answer has a citation, no question failed,
 * none was skipped. All five are given, broken or not.
 */
export function checkFloors({ results, skipped }: Run): Floor[] {
  const breakers = (breaks: (answer: RecordedAnswer) => boolean): string[] =>
    results.filter(({ answer }) => answer !== null && breaks(answer)).map(({ id }) => id);
  return [
    {
      name: 'citation-exists',
      broken: breakers(({ citations }) => citations.some(({ exists }) => !exists)),
    },
    { name: 'quote-exact', broken: breakers(({ citations }) => citations.some(({ exact }) => !exact)) },
    { name: 'sentence-cited', broken: breakers(leavesSentenceUncited) },
    {
      name: 'no-error',
      broken: results.filter(({ answer, error }) => answer === null || error !== null).map(({ id }) => id),
    },
    { name: 'none-skipped', broken: skipped.map(({ id }) => id) },
  ];
}

/** Also where a sentence has only numbers that no citation bears, or an answer has no sentence at all. */
function leavesSentenceUncited({ status, sentences, citations }: RecordedAnswer): boolean {
  if (status === 'declined') return false;
  const numbers = new Set(citations.map(({ n }) => n));
  return (
    sentences.length === 0 || sentences.some((sentence) => !sentence.citations.some((n) => numbers.has(n)))
  );
}
