import type { SenseCue } from '../../language/find-sense-cues.js';

/** A negative word that another one before it turns back. */
const doubling =
  /^(?:lack|absen|missing|prevent|unlikely|impossible|unable|without|oppos|reject|refus|exclu|ruled|fail|hamper|hinder|omit|ignor|neglect|den(?:y|ied))/iu;
/** Characters at most between the two. */
const longestGap = 6;

/** Cues without those that cancel each other: "no longer missing", "has not prevented". */
export function dropDoubledCues(cues: readonly SenseCue[]): SenseCue[] {
  const cancelled = new Set<SenseCue>();
  cues.forEach((cue, at) => {
    if (cue.kind !== 'negation') return;
    const next = cues.slice(at + 1).find(({ start }) => start >= cue.end && start - cue.end <= longestGap);
    if (next === undefined || !doubling.test(next.text)) return;
    cancelled.add(cue);
    for (const one of cues) if (one.start === next.start) cancelled.add(one);
  });
  return cues.filter((cue) => !cancelled.has(cue));
}
