import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../src/contracts/errors.js';
import { readRun } from '../../../eval/compare/read-run.js';
import { writeRun } from '../../../eval/compare/write-run.js';
import { buildResult, buildRun } from './build-run.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'run-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const run = buildRun([
  buildResult('a', { measures: { recallAt5: 0.5 } }),
  buildResult('b', { answer: null }),
]);
/** Kind and message of the error that reading ends with. */
function refuse(file: string): string {
  try {
    readRun(file);
  } catch (error) {
    if (error instanceof AppError) return `${error.step} ${error.kind} ${error.message}`;
  }
  throw new Error('the file was read');
}

describe('readRun', () => {
  it('reads what was written, in a folder that was not there, and replaces it', () => {
    const file = join(folder, 'runs', 'dev.json');
    writeRun(file, buildRun([]));
    writeRun(file, run);
    expect(readRun(file)).toEqual(run);
    expect(readdirSync(join(folder, 'runs'))).toEqual(['dev.json']);
  });

  it('leaves nothing behind where the file cannot be replaced', () => {
    expect(() => {
      writeRun(folder, run);
    }).toThrow();
    expect(
      readdirSync(join(folder, '..')).filter((name) => name.startsWith(`.${folder.split('/').at(-1) ?? ''}`)),
    ).toEqual([]);
  });

  it('says what is wrong with a file that is not a run', () => {
    const file = join(folder, 'run.json');
    expect(refuse(file)).toMatch(/^evaluation not-found .*run\.json does not exist\.$/);
    writeFileSync(file, 'no');
    expect(refuse(file)).toMatch(/^evaluation invalid-input .*is not JSON\.$/);
    writeFileSync(file, JSON.stringify({ ...run, version: 2 }));
    expect(refuse(file)).toMatch(/^evaluation invalid-input .*is not a run: version: /);
    writeFileSync(file, JSON.stringify([]));
    expect(refuse(file)).toMatch(/^evaluation invalid-input .*is not a run: the file: /);
    expect(refuse(folder)).toMatch(/^evaluation invalid-input .*cannot be read\.$/);
  });
});
