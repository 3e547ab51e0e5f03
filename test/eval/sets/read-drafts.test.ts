import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDrafts } from '../../../eval/sets/read-drafts.js';
import { makeDraft } from '../../conversation/make-draft.js';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'read-drafts-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(lines: readonly string[]): string {
  const file = join(root, 'feedback.jsonl');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

describe('drafts of a file', () => {
  it('are none where there is no file', () => {
    expect(readDrafts(join(root, 'none', 'feedback.jsonl'))).toEqual({ drafts: [], unreadable: [] });
  });

  it('are those not finished, each once, in order; lines that cannot be read are named', () => {
    const second = makeDraft({ id: 'feedback-2' });
    const file = write([
      JSON.stringify(second),
      '{"id":"feedb',
      '',
      JSON.stringify(makeDraft()),
      JSON.stringify({ ...second, note: 'kept by another process at the same moment' }),
      JSON.stringify({ ...makeDraft(), id: 'feedback-3', kind: 'riddle' }),
    ]);
    expect(readDrafts(file)).toEqual({ drafts: [second, makeDraft()], unreadable: [2, 6] });
  });

  it('leaves out those that the source of a finished question names, whole', () => {
    const file = write(['feedback-1', 'feedback-12'].map((id) => JSON.stringify(makeDraft({ id }))));
    const finished = [makeDraft({ id: 'q001', source: 'feedback, 2026-11-22 (feedback-12)', draft: false })];
    expect(readDrafts(file, finished).drafts.map(({ id }) => id)).toEqual(['feedback-1']);
  });

  it('says so when the file cannot be read', () => {
    expect(() => readDrafts(root)).toThrow(
      expect.objectContaining({ kind: 'unavailable', message: `The question file ${root} cannot be read.` }),
    );
  });
});
