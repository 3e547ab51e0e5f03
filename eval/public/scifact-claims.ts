/**
 * The check of claims on SciFact: claims written by scientists, with the sentences of abstracts that support or contradict
 * them. A claim with the sentences that support it is true, with those of another claim it is unrelated, with those
 * that contradict it false in a way that needs more than words. The claims are split into two halves; the threshold of
 * nearness that best tells supported from unrelated is set on one, and the figures are those of the other; the verdict of
 * the whole check, whose thresholds come from elsewhere, stands beside it. Skips, saying so, where the data is absent.
 *
 *   npx tsx eval/public/scifact-claims.ts
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { checkClaim } from '../../src/citations/claims/check-claim.js';
import { measureCoverage } from '../../src/citations/claims/measure-coverage.js';
import type { CitedPassage, FindingKind } from '../../src/contracts/claim-check.js';
import type { Embedder } from '../../src/contracts/embedding.js';
import { LocalEmbedder } from '../../src/embeddings/local-embedder.js';
import { makePassage } from '../claims/make-passage.js';
import { auroc } from '../measures/auroc.js';
import { meanWithInterval } from '../measures/mean-with-interval.js';
import { makeSeededRandom } from '../measures/seeded-random.js';

const path = join(import.meta.dirname, '../../../shared/data/scifact/evidence_sentences.jsonl');
const seed = 11;
const evidenceSchema = z.object({
  claim_id: z.string(),
  claim: z.string(),
  doc_id: z.string(),
  label: z.enum(['SUPPORT', 'CONTRADICT']),
  sentence_texts: z.array(z.string()).min(1),
});
type Evidence = z.infer<typeof evidenceSchema>;

const pairKinds = ['supported', 'unrelated', 'contradicted'] as const;
interface Pair {
  claimId: string;
  kind: (typeof pairKinds)[number];
  /** Share of words and cosine together, from 0 to 2. */
  nearness: number;
  /** What the whole check finds; nothing where it lets the claim pass. */
  findings: FindingKind[];
}

function readEvidence(): Evidence[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => evidenceSchema.parse(JSON.parse(line)));
}

async function judgePairs(evidence: readonly Evidence[], embedder: Embedder): Promise<Pair[]> {
  const random = makeSeededRandom(seed);
  const vectors = await embedder.embedPassages(evidence.map(({ claim }) => claim));
  const passages: CitedPassage[] = [];
  for (const { doc_id: id, sentence_texts: texts } of evidence)
    passages.push(makePassage({ id, texts, vectors: await embedder.embedPassages(texts) }));
  const judge = (claimAt: number, passageAt: number, kind: Pair['kind']): Pair[] => {
    const [own, vector, passage] = [evidence[claimAt], vectors[claimAt], passages[passageAt]];
    if (own === undefined || vector === undefined || passage === undefined) return [];
    const paragraphId = passage.paragraph.id;
    const sentence = { text: own.claim, citations: [{ key: paragraphId, paragraphId, quote: null }] };
    const coverage = measureCoverage({ text: own.claim, vector, passages: [passage], others: [] });
    const findings = checkClaim({ sentence, passages: [passage], vector }).findings.map((one) => one.kind);
    const nearness = coverage.supportShare + coverage.unionCosine;
    return [{ claimId: own.claim_id, kind, nearness, findings: [...new Set(findings)] }];
  };
  return evidence.flatMap(({ claim_id: claimId, label }, at) => {
    if (label === 'CONTRADICT') return judge(at, at, 'contradicted');
    const strangers = evidence.flatMap((other, index) => (other.claim_id === claimId ? [] : [index]));
    const stranger = strangers[Math.floor(random() * strangers.length)] ?? at;
    return [...judge(at, at, 'supported'), ...judge(at, stranger, 'unrelated')];
  });
}

/** The nearness below which a claim is best held back: fewest mistakes over supported and unrelated pairs, each kind counting alike. */
function findThreshold(pairs: readonly Pair[]): number {
  const rateBelow = (kind: Pair['kind'], threshold: number): number => {
    const own = pairs.filter((pair) => pair.kind === kind);
    return own.filter(({ nearness }) => nearness < threshold).length / Math.max(1, own.length);
  };
  const gain = (threshold: number): number =>
    rateBelow('unrelated', threshold) - rateBelow('supported', threshold);
  return pairs.reduce((best, { nearness }) => (gain(nearness) > gain(best) ? nearness : best), 0);
}

function printHeldBack(name: string, held: readonly boolean[]): void {
  const rate = meanWithInterval(held.map((one) => (one ? 1 : 0)));
  if (rate === null) return;
  const interval = `[${rate.low.toFixed(3)}, ${rate.high.toFixed(3)}]`;
  console.log(`  ${name.padEnd(14)} ${rate.mean.toFixed(3)} ${interval} of ${held.length}`);
}

function countKinds(pairs: readonly Pair[]): string {
  const counts = new Map<FindingKind, number>();
  for (const kind of pairs.flatMap(({ findings }) => findings)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${kind} ${count}`).join(', ');
}

function report(pairs: readonly Pair[]): void {
  const claimIds = [...new Set(pairs.map(({ claimId }) => claimId))];
  const random = makeSeededRandom(seed);
  const first = new Set(claimIds.filter(() => random() < 0.5));
  const threshold = findThreshold(pairs.filter(({ claimId }) => first.has(claimId)));
  const unseen = pairs.filter(({ claimId }) => !first.has(claimId));
  const told = unseen.filter(({ kind }) => kind !== 'contradicted');
  const area = auroc(told.map(({ kind, nearness }) => ({ positive: kind === 'supported', score: nearness })));
  console.log(`${claimIds.length} claims, threshold ${threshold.toFixed(3)} from ${first.size} of them`);
  console.log(`area under the curve, supported against unrelated: ${area?.toFixed(3) ?? 'none'}`);
  console.log('held back by nearness alone, on the other half:');
  for (const kind of pairKinds) {
    const own = unseen.filter((pair) => pair.kind === kind);
    printHeldBack(
      kind,
      own.map(({ nearness }) => nearness < threshold),
    );
  }
  console.log('held back by the whole check, on the other half:');
  for (const kind of pairKinds) {
    const own = unseen.filter((pair) => pair.kind === kind);
    printHeldBack(
      kind,
      own.map(({ findings }) => findings.length > 0),
    );
    console.log(`  ${''.padEnd(14)} ${countKinds(own)}`);
  }
}

if (existsSync(path)) {
  const embedder = await LocalEmbedder.start({ model: 'bge-small-en-v1.5-q8' });
  try {
    report(await judgePairs(readEvidence(), embedder));
  } finally {
    await embedder.close();
  }
} else {
  console.log('skipped: the SciFact evidence is not at ../shared/data/scifact');
}
