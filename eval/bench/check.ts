/**
 * The check of sentences in an author's own words as a classifier: of claims written by hand, how many true ones are
 * held back and how many corrupted ones are caught, kind by kind, with 95 % intervals, by which finding, and how long a
 * sentence takes. Caught is every verdict but `supported`. Prints; asserts nothing.
 *
 *   npx tsx eval/bench/check.ts [--half dev|dev-condensed|dev-reworded|test] [--file claims.jsonl] [--list]
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseConfig } from '../../src/config/parse-config.js';
import { openServices } from '../../src/pipeline/open-services.js';
import { corruptionKindSchema } from '../claims/claim-record.js';
import { judgeClaims, type JudgedCase } from '../claims/judge-claims.js';
import { listClaimCases } from '../claims/list-claim-cases.js';
import { readClaims } from '../claims/read-claims.js';
import { meanWithInterval } from '../measures/mean-with-interval.js';
import { quantile } from '../measures/quantile.js';

const { values } = parseArgs({
  options: {
    half: { type: 'string', default: 'dev' },
    file: { type: 'string' },
    list: { type: 'boolean', default: false },
  },
});
const path = values.file ?? join(import.meta.dirname, `../claims/${values.half}.jsonl`);

const isHeldBack = ({ check }: JudgedCase): boolean => check.verdict !== 'supported';

function countFindings(judged: readonly JudgedCase[]): string {
  const counts = new Map<string, number>();
  for (const { check } of judged)
    for (const kind of new Set(check.findings.map((finding) => finding.kind)))
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .sort(([, left], [, right]) => right - left)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ');
}

function printRate(name: string, judged: readonly JudgedCase[]): void {
  const rate = meanWithInterval(judged.map((one) => (isHeldBack(one) ? 1 : 0)));
  if (rate === null) return;
  const held = judged.filter(isHeldBack);
  const interval = `[${rate.low.toFixed(3)}, ${rate.high.toFixed(3)}]`;
  const count = `${held.length}/${judged.length}`.padEnd(8);
  console.log(`${name.padEnd(22)} ${rate.mean.toFixed(3)} ${interval} ${count} ${countFindings(held)}`);
}

/** Precision and recall of a kind against all true claims; and precision were there as many true as corrupted. */
function printPrecision(
  kind: string,
  corrupted: readonly JudgedCase[],
  genuine: readonly JudgedCase[],
): void {
  if (corrupted.length === 0) return;
  const caught = corrupted.filter(isHeldBack).length;
  const alarms = genuine.filter(isHeldBack).length;
  const recall = caught / corrupted.length;
  const alarmRate = genuine.length === 0 ? 0 : alarms / genuine.length;
  const balanced = recall + alarmRate === 0 ? 0 : recall / (recall + alarmRate);
  const precision = caught + alarms === 0 ? 0 : caught / (caught + alarms);
  console.log(
    `${kind.padEnd(22)} precision ${precision.toFixed(3)} (balanced ${balanced.toFixed(3)})  recall ${recall.toFixed(3)}`,
  );
}

function printTime(name: string, milliseconds: readonly number[]): void {
  const show = (share: number): string => (quantile(milliseconds, share) ?? 0).toFixed(1);
  console.log(`${name.padEnd(22)} p50 ${show(0.5)} ms, p95 ${show(0.95)} ms`);
}

function report(judged: readonly JudgedCase[]): void {
  const genuine = judged.filter(({ kind }) => kind === 'true');
  console.log('\nheld back              rate  95 % interval   count    findings');
  printRate('true claims', genuine);
  for (const condenses of [...new Set(genuine.map((one) => one.condenses))].sort())
    printRate(
      `  condensing ${condenses}`,
      genuine.filter((one) => one.condenses === condenses),
    );
  const kinds = corruptionKindSchema.options.map((kind) => ({
    kind,
    corrupted: judged.filter((one) => one.kind === kind),
  }));
  for (const { kind, corrupted } of kinds) printRate(kind, corrupted);
  printRate(
    'all corrupted',
    judged.filter(({ kind }) => kind !== 'true'),
  );
  console.log('');
  for (const { kind, corrupted } of kinds) printPrecision(kind, corrupted, genuine);
  console.log('');
  printTime(
    'check',
    judged.map(({ checking }) => checking),
  );
  printTime(
    'check and embedding',
    judged.map(({ checking, embedding }) => checking + embedding),
  );
}

function listWrong(judged: readonly JudgedCase[]): void {
  for (const one of judged.filter((each) => isHeldBack(each) !== (each.kind !== 'true'))) {
    console.log(`${one.claimId} ${one.kind}: ${one.text}`);
    for (const { kind, words, why } of one.check.findings) console.log(`    ${kind}: ${words} | ${why}`);
  }
}

if (existsSync(path)) {
  const cases = listClaimCases(readClaims(path));
  console.log(`${path}: ${cases.length} claims, true and corrupted`);
  const config = parseConfig({ ...process.env, LOG_LEVEL: 'silent', EMBEDDING_PROCESSES: '1' });
  const services = await openServices({ config, now: () => performance.now(), makeId: () => '' });
  const judged = await judgeClaims(cases, services);
  await Promise.all([services.index.close(), services.embedder.close()]);
  report(judged);
  if (values.list) listWrong(judged);
} else {
  console.log(`skipped: there is no ${path}`);
}
