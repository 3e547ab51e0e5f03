import { senseCueWords, type SenseCueKind } from './sense-cue-words.js';

/** A cue in a text: the slice [start, end). */
export interface SenseCue {
  kind: SenseCueKind;
  /** As printed. */
  text: string;
  start: number;
  end: number;
}

const patterns = senseCueWords.map(
  ([kind, words]) => [kind, new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words})(?![\\p{L}\\p{N}])`, 'giu')] as const,
);

const readings = new Map<string, SenseCue[]>();
const rememberedTexts = 5_000;

function readCues(text: string): SenseCue[] {
  const cues: SenseCue[] = [];
  const taken: { kind: SenseCueKind | null; start: number; end: number }[] = [];
  for (const [kind, pattern] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      // A phrase takes its words whole; a single word may be a cue of two kinds ("only").
      if (taken.some((one) => start < one.end && one.start < end && (one.start !== start || one.end !== end)))
        continue;
      if (
        taken.some(
          (one) => one.start === start && one.end === end && (one.kind === null || one.kind === kind),
        )
      )
        continue;
      taken.push({ kind, start, end });
      if (kind !== null) cues.push({ kind, text: match[0], start, end });
    }
  }
  return cues.sort((left, right) => left.start - right.start);
}

/** The cues of a text in order. A word can be a cue of two kinds ("only" limits, and is near to a negation). Kept. */
export function findSenseCues(text: string): readonly SenseCue[] {
  const known = readings.get(text);
  if (known !== undefined) return known;
  if (readings.size >= rememberedTexts) readings.clear();
  const cues = readCues(text);
  readings.set(text, cues);
  return cues;
}
