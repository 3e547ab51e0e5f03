import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/run-command-line.js';
import { compareRuns } from '../../eval/compare/compare-runs.js';
import { writeRun } from '../../eval/compare/write-run.js';
import type { Run } from '../../eval/contracts/run.js';
import { buildResult, buildRun } from '../eval/compare/build-run.js';
import { makeContext } from './make-context.js';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'eval-compare-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const right = buildRun([buildResult('q1')]);
const wrong = buildRun([buildResult('q1', { right: false })]);
const failed = buildRun([
  buildResult('q1', { right: false, answer: null, error: 'stopped', lostAt: 'error' }),
]);
const otherScorer = buildRun(right.results, { fingerprint: { ...right.fingerprint, scorer: 'scorer-2' } });

async function compare(before: Run, after: Run, ...options: readonly string[]) {
  const files = { before: join(root, 'before.json'), after: join(root, 'after.json') };
  writeRun(files.before, before);
  writeRun(files.after, after);
  const context = makeContext();
  const code = await runCommandLine(['eval', 'compare', files.before, files.after, ...options], context);
  return { code, ...context.written };
}

describe('rapporteur eval compare', () => {
  it.each<[number, string, Run, Run]>([
    [0, 'nothing got worse', right, right],
    [0, 'an answer came right', wrong, right],
    [1, 'a right answer went wrong', right, wrong],
    [2, 'a question failed', right, failed],
    [3, 'another scorer judged', right, otherScorer],
    [3, 'another set was asked', right, { ...right, set: 'test' }],
  ])('exits with %i where %s', async (code, _, before, after) => {
    const result = await compare(before, after);
    expect([result.code, result.stderr]).toEqual([code, '']);
    expect(result.stdout).toContain(`(exit code ${code})`);
  });

  it('names what went wrong', async () => {
    const { stdout } = await compare(right, wrong);
    expect(stdout).toContain('Answers that were right are wrong: q1.');
  });

  it('prints nothing but the comparison with --json', async () => {
    const { code, stdout, stderr } = await compare(right, wrong, '--json');
    expect([code, stderr]).toEqual([1, '']);
    expect(JSON.parse(stdout)).toEqual(compareRuns({ before: right, after: wrong }));
  });

  it('writes the reports with --out and names them', async () => {
    const out = join(root, 'reports');
    const { code, stderr } = await compare(right, wrong, '--out', out);
    const names = ['junit.xml', 'report.html', 'report.json', 'report.md'];
    expect([code, readdirSync(out).sort()]).toEqual([1, names]);
    expect(stderr.trimEnd().split('\n').sort()).toEqual(names.map((name) => `written: ${join(out, name)}`));
  });

  it.each([
    ['is missing', 'none.json', 'does not exist'],
    ['is no run', '../package.json', 'is not a run'],
  ])('exits with 2 where a file %s, and names it', async (_, name, fault) => {
    const context = makeContext();
    const file = join(name.startsWith('..') ? join(import.meta.dirname, '..') : root, name);
    expect(await runCommandLine(['eval', 'compare', file, file], context)).toBe(2);
    expect(context.written.stdout).toBe('');
    expect(context.written.stderr).toMatch(new RegExp(`${name.split('/').at(-1) ?? ''} ${fault}`));
  });

  it('exits with 2 where only one run is named', async () => {
    expect(await runCommandLine(['eval', 'compare', 'a.json'], makeContext())).toBe(2);
  });
});
