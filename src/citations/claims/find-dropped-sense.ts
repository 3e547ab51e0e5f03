import type { Finding } from '../../contracts/claim-check.js';
import { findSenseCues, type SenseCue } from '../../language/find-sense-cues.js';
import { splitClauses, type ClauseSpan } from '../../language/split-clauses.js';
import type { AlignedSentence } from './aligned-sentence.js';
import { dropDoubledCues } from './drop-doubled-cues.js';
import { coverWords, shareCovered } from './cover-words.js';
import { readContentWords, type ContentWord } from './read-content-words.js';
import { droppedRules, type DroppedRule } from './sense-rules.js';

/** Content words of its clause that a cue governs, at most. */
const wordsGoverned = 5;
/** From this credit on, a word of the source is taken for a word of the claim. */
const sameWord = 0.5;
/** Cues that stand behind what they govern: "a common approach is lacking". */
const trailing = /^(?:lacking|missing|absent)$/iu;

/** Cues of the sentences a claim rests on that it leaves out although it has the words they govern. */
export function findDroppedSense(text: string, support: readonly AlignedSentence[]): Finding[] {
  return support.flatMap(({ sentence }) =>
    findSenseCues(sentence.text).flatMap((cue) =>
      droppedRules
        .filter((rule) => rule.cue === cue.kind && isDropped({ text, source: sentence.text, cue, rule }))
        .map((rule) => ({
          kind: rule.kind,
          words: text,
          why: `It leaves out “${cue.text}”, by which the source limits what it says.`,
          grave: true,
        })),
    ),
  );
}

interface CueToKeep {
  text: string;
  /** The sentence that has the cue. */
  source: string;
  cue: SenseCue;
  rule: DroppedRule;
}

function isDropped({ text, source, cue, rule }: CueToKeep): boolean {
  // "could not" is no possibility.
  if (rule.kind === 'modality' && /^\s+not\b/u.test(source.slice(cue.end))) return false;
  const governed = listGoverned(source, cue);
  const covered = coverWords(governed, readContentWords(text));
  if (governed.length === 0 || shareCovered(covered) < rule.share) return false;
  const matched = covered.flatMap(({ credit, by }) => (by !== null && credit >= sameWord ? [by] : []));
  const reached = splitClauses(text).filter((clause) => matched.some((word) => isWithin(word, clause)));
  const cues = dropDoubledCues(findSenseCues(text));
  const own = cues.filter((one) => reached.some((clause) => isWithin(one, clause)));
  const { kept, replaced } = rule;
  if (replaced !== null && !own.some(({ kind }) => replaced.includes(kind))) return false;
  return reached.length > 0 && !(rule.keptAnywhere ? cues : own).some(({ kind }) => kept.includes(kind));
}

function isWithin(inner: ClauseSpan, outer: ClauseSpan): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** The content words that a cue governs in its clause: those behind it, or before it where it stands last. */
function listGoverned(text: string, cue: SenseCue): ContentWord[] {
  const clause = splitClauses(text).find((one) => isWithin(cue, one));
  if (clause === undefined) return [];
  const words = readContentWords(text).filter((word) => isWithin(word, clause));
  const after = words.filter(({ start }) => start >= cue.end).slice(0, wordsGoverned);
  if (after.length > 0 && !trailing.test(cue.text)) return after;
  return [...words.filter(({ end }) => end <= cue.start).slice(-wordsGoverned), ...after];
}
