import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../src/contracts/errors.js';
import { readBaseline } from '../../../eval/compare/read-baseline.js';
import { sealBaseline } from '../../../eval/compare/seal-baseline.js';
import { writeBaseline } from '../../../eval/compare/write-baseline.js';
import { buildResult, buildRun } from './build-run.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baseline-'));
  file = join(folder, 'baseline.json');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const baseline = sealBaseline({
  run: buildRun([buildResult('q')], { figures: { right: { mean: 1, low: 0.2, high: 1, count: 1 } } }),
  test: null,
  accepted: [
    { at: '2026-01-01T00:00:00.000Z', why: 'the first', commit: null, flips: {}, dev: {}, test: null },
  ],
});
/** The error that reading ends with. */
function refuse(): AppError {
  try {
    readBaseline(file);
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error('the file was read');
}

describe('readBaseline', () => {
  it('reads what was written, and nothing else is left in the folder', () => {
    writeBaseline(file, baseline);
    expect(readBaseline(file)).toEqual(baseline);
    writeBaseline(file, baseline);
    expect(readdirSync(folder)).toEqual(['baseline.json']);
  });

  it('does not mind another order of keys or other white space', () => {
    const reversed = Object.fromEntries(Object.entries(baseline).reverse());
    writeFileSync(file, JSON.stringify(reversed));
    expect(readBaseline(file)).toEqual(baseline);
  });

  it.each([
    ['a wrong answer was made right', '"mean": 1', '"mean": 0.5'],
    ['a key was added that the contract does not know', '"version": 1', '"version": 1, "extra": true'],
  ])('refuses a file in which %s', (_what, from, to) => {
    writeBaseline(file, baseline);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(from);
    writeFileSync(file, text.replace(from, to));
    const { step, kind, message, remedy } = refuse();
    expect([step, kind]).toEqual(['evaluation', 'invalid-input']);
    expect(message).toMatch(/changed after it was sealed/);
    expect(remedy).toContain('`rapporteur eval accept`');
  });

  it('refuses what is not a baseline, and names the fault', () => {
    writeFileSync(file, JSON.stringify({ ...baseline, accepted: [] }));
    expect(refuse().message).toMatch(/is not a baseline: accepted: /);
    writeFileSync(file, '{');
    expect(refuse().message).toMatch(/is not JSON/);
  });

  it('says that there is none', () => {
    expect(refuse().kind).toBe('not-found');
  });
});
