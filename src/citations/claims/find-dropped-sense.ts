import type { Finding } from '../../contracts/claim-check.js';
import { findSenseCues, type SenseCue } from '../../language/find-sense-cues.js';
import { splitClauses, type ClauseSpan } from '../../language/split-clauses.js';
import type { AlignedSentence } from './aligned-sentence.js';
import { dropDoubledCues } from './drop-doubled-cues.js';
import { coverWords, shareCovered } from './cover-words.js';
import { listGoverned } from './list-governed.js';
import { readContentWords } from './read-content-words.js';
import { droppedRules, type DroppedRule } from './sense-rules.js';

/** From this credit on, a word of the source is taken for a word of the claim. */
const sameWord = 0.5;
/** Cues of the sentences a claim rests on that it leaves out although it has the words they govern. */
export function findDroppedSense(text: string, support: readonly AlignedSentence[]): Finding[] {
  return support.flatMap(({ sentence, passage }) =>
    findSenseCues(sentence.text).flatMap((cue) =>
      droppedRules
        .filter((rule) => rule.cue === cue.kind && isDropped({ text, source: sentence.text, cue, rule }))
        .map((rule) => ({
          kind: rule.kind,
          words: text,
          why: `It leaves out “${cue.text}”, which ${passage.paragraph.locator} has with the same words.`,
          grave: true,
        })),
    ),
  );
}

/** A word before "not" that makes it deny the whole clause; "Parties not included" only says which. */
const finite =
  /(?:^|\s)(?:am|is|are|was|were|be|been|do|does|did|has|have|had|having|can|could|will|would|shall|should|may|might|must)(?:\s+\p{L}+ly)?\s+$/iu;
const clausal =
  /^(?:cannot|never|nobody|neither|nor|impossible|need not|no|none|.*n[’']t|no longer|refus.*|fail.*|oppos.*|reject.*)$/iu;
/** A negation of a clause that only says which one of several is meant. */
const restricting =
  /(?:^|\s)(?:who|which|that|those|if|unless|where|when|with|without)\s+(?:\p{L}+\s+){0,2}$/iu;

/** Whether a negation denies what its clause says, and not only describes one of the things in it. */
function deniesClause(source: string, cue: SenseCue): boolean {
  const before = source.slice(0, cue.start);
  if (restricting.test(before)) return false;
  return clausal.test(cue.text) || (/^not(?: yet)?$/iu.test(cue.text) && finite.test(before));
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
  if (rule.cue === 'negation' && !deniesClause(source, cue)) return false;
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
