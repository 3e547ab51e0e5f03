import type { ProposedSentence } from '../../contracts/claim-check.js';
import { splitSentences } from '../../language/split-sentences.js';

/** What was proposed as one sentence and holds several, as several with the same citations: each is checked alone. */
export function splitProposal(proposed: ProposedSentence): ProposedSentence[] {
  const spans = splitSentences(proposed.text);
  if (spans.length < 2) return [proposed];
  return spans.map(({ start, end }) => ({ ...proposed, text: proposed.text.slice(start, end) }));
}
