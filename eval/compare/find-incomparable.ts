import type { Run } from '../contracts/run.js';

/** A thing that must be the same in two runs and is not. */
export interface IncomparablePart {
  part: 'sources' | 'scorer' | 'set';
  /** A sentence for people. */
  reason: string;
}

/**
 * What forbids to compare two runs: other source files (by content, so that renaming one does not count), another
 * scorer, another set of questions. Empty where they can be compared.
 */
export function findIncomparable(before: Run, after: Run): IncomparablePart[] {
  const parts: IncomparablePart[] = [];
  const sources = describeSources(before, after);
  if (sources !== null) parts.push({ part: 'sources', reason: sources });
  const [old, current] = [before.fingerprint.scorer, after.fingerprint.scorer];
  if (old !== current)
    parts.push({
      part: 'scorer',
      reason: `The code that judges differs: scorer ${old.slice(0, 12)} before, ${current.slice(0, 12)} after.`,
    });
  if (before.set !== after.set)
    parts.push({
      part: 'set',
      reason: `The sets of questions differ: "${before.set}" before, "${after.set}" after.`,
    });
  return parts;
}

/** Null where both runs rest on the same contents. */
function describeSources(before: Run, after: Run): string | null {
  const gone = listMissing(before, after);
  const fresh = listMissing(after, before);
  if (gone.length + fresh.length === 0) return null;
  const told = [
    ...(gone.length > 0 ? [`only before: ${gone.join(', ')}`] : []),
    ...(fresh.length > 0 ? [`only after: ${fresh.join(', ')}`] : []),
  ];
  return `The source files differ in content; ${told.join('; ')}.`;
}

/** Paths of the sources of one run whose content the other has not. */
function listMissing(run: Run, other: Run): string[] {
  const held = new Set(other.fingerprint.sources.map(({ sha256 }) => sha256));
  return run.fingerprint.sources.filter(({ sha256 }) => !held.has(sha256)).map(({ path }) => path);
}
