import type { SenseCue } from '../../language/find-sense-cues.js';
import { splitClauses } from '../../language/split-clauses.js';
import { readContentWords, type ContentWord } from './read-content-words.js';

/** Content words of its clause that a cue governs, at most. */
const wordsGoverned = 5;
/** Cues that stand behind what they govern: "a common approach is lacking". */
const trailing = /^(?:lacking|missing|absent)$/iu;

/** The content words that a cue of a text governs in its clause: those behind it, or before it where it stands last. */
export function listGoverned(text: string, cue: SenseCue): ContentWord[] {
  const clause = splitClauses(text).find(({ start, end }) => cue.start >= start && cue.end <= end);
  if (clause === undefined) return [];
  const words = readContentWords(text).filter(({ start, end }) => start >= clause.start && end <= clause.end);
  const after = words.filter(({ start }) => start >= cue.end).slice(0, wordsGoverned);
  if (after.length > 0 && !trailing.test(cue.text)) return after;
  return [...words.filter(({ end }) => end <= cue.start).slice(-wordsGoverned), ...after];
}
