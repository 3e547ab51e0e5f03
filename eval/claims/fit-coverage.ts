/**
 * Finds the thresholds by which the check tells a claim that its citation bears out from one whose citation was moved:
 * how much nearer another paragraph may be, and the cosine below which the cited one is about something else where no
 * other is known. Each is the middle of the range that makes fewest mistakes, both kinds counting alike, on the claims
 * that were written for setting them; the rates are from five folds by claim, each judged by the thresholds of the other
 * four. Prints; the thresholds stand in src/citations/claims/find-content-faults.ts.
 *
 *   npx tsx eval/claims/fit-coverage.ts [claims.jsonl]
 */
import { join } from 'node:path';
import { measureCoverage } from '../../src/citations/claims/measure-coverage.js';
import { parseConfig } from '../../src/config/parse-config.js';
import { openServices } from '../../src/pipeline/open-services.js';
import { findOtherPassages } from './find-other-passages.js';
import { listClaimCases } from './list-claim-cases.js';
import { PassageLoader } from './load-passages.js';
import { readClaims } from './read-claims.js';

const folds = 5;
const path = process.argv[2] ?? join(import.meta.dirname, 'dev.jsonl');

interface Measured {
  claimId: string;
  isMoved: boolean;
  value: number;
}

async function measure(): Promise<Record<'margin' | 'cosine', Measured[]>> {
  const config = parseConfig({ ...process.env, LOG_LEVEL: 'silent', EMBEDDING_PROCESSES: '1' });
  const services = await openServices({ config, now: () => performance.now(), makeId: () => '' });
  const { index, embedder } = services;
  const loader = new PassageLoader(index, services.documents);
  const margin: Measured[] = [];
  const cosine: Measured[] = [];
  for (const { claimId, kind, text, paragraphIds } of listClaimCases(readClaims(path))) {
    if (kind !== 'true' && kind !== 'moved') continue;
    const [vector] = await embedder.embedPassages([text]);
    if (vector === undefined) throw new Error('the embedder gave no vector');
    const passages = await loader.load(paragraphIds);
    const others = await loader.load(await findOtherPassages({ paragraphIds, vector, index }));
    const coverage = measureCoverage({ text, vector, passages, others });
    const isMoved = kind === 'moved';
    margin.push({ claimId, isMoved, value: coverage.margin ?? 0 });
    cosine.push({ claimId, isMoved, value: coverage.unionCosine });
  }
  await Promise.all([index.close(), embedder.close()]);
  return { margin, cosine };
}

function rateBelow(values: readonly Measured[], threshold: number): number {
  return values.filter(({ value }) => value < threshold).length / Math.max(1, values.length);
}

/** The middle of the widest range of thresholds between neighbouring values with fewest mistakes. */
function findThreshold(measured: readonly Measured[]): number {
  const moved = measured.filter(({ isMoved }) => isMoved);
  const genuine = measured.filter(({ isMoved }) => !isMoved);
  const sorted = measured.map(({ value }) => value).sort((left, right) => left - right);
  let best = { threshold: 0, gain: -1, width: 0 };
  sorted.forEach((value, at) => {
    const next = sorted[at + 1] ?? value;
    const threshold = (value + next) / 2;
    const gain = rateBelow(moved, threshold) - rateBelow(genuine, threshold);
    const width = next - value;
    if (gain > best.gain || (gain === best.gain && width > best.width)) best = { threshold, gain, width };
  });
  return best.threshold;
}

function report(name: string, measured: readonly Measured[]): void {
  const claimIds = [...new Set(measured.map(({ claimId }) => claimId))];
  const foldOf = new Map(claimIds.map((id, at) => [id, at % folds]));
  let caught = 0;
  let alarms = 0;
  for (let fold = 0; fold < folds; fold += 1) {
    const threshold = findThreshold(measured.filter(({ claimId }) => foldOf.get(claimId) !== fold));
    const held = measured.filter(({ claimId, value }) => foldOf.get(claimId) === fold && value < threshold);
    caught += held.filter(({ isMoved }) => isMoved).length;
    alarms += held.filter(({ isMoved }) => !isMoved).length;
  }
  const moved = measured.filter(({ isMoved }) => isMoved).length;
  const genuine = measured.length - moved;
  console.log(
    `${name.padEnd(8)} threshold ${findThreshold(measured).toFixed(3)}; over ${folds} folds caught ${caught}/${moved}, ` +
      `false alarms ${alarms}/${genuine}`,
  );
}

const measured = await measure();
report('margin', measured.margin);
report('cosine', measured.cosine);
