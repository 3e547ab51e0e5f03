import { describe, expect, it } from 'vitest';
import { checkFloors } from '../../../eval/compare/check-floors.js';
import { buildAnswer, buildResult, buildRun } from './build-run.js';

const [citation] = buildAnswer().citations;
const [sentence] = buildAnswer().sentences;
if (citation === undefined || sentence === undefined)
  throw new Error('the answer has a citation and a sentence');

describe('checkFloors', () => {
  it('names the questions that break each rule', () => {
    const run = buildRun(
      [
        buildResult('good'),
        buildResult('invented', { answer: buildAnswer({ citations: [{ ...citation, exists: false }] }) }),
        buildResult('misquoted', { answer: buildAnswer({ citations: [{ ...citation, exact: false }] }) }),
        buildResult('bare', {
          answer: buildAnswer({ sentences: [sentence, { ...sentence, citations: [] }] }),
        }),
        buildResult('dangling', { answer: buildAnswer({ sentences: [{ ...sentence, citations: [2] }] }) }),
        buildResult('empty', { answer: buildAnswer({ status: 'partial', sentences: [] }) }),
        buildResult('declined', {
          answer: buildAnswer({ status: 'declined', reason: 'not-in-corpus', sentences: [], citations: [] }),
        }),
        buildResult('failed', { answer: null, error: 'the index is damaged' }),
        buildResult('lost', { answer: null }),
        buildResult('late', { error: 'timed out' }),
      ],
      { skipped: [{ id: 'left', why: 'a draft' }] },
    );
    expect(checkFloors(run)).toEqual([
      { name: 'citation-exists', broken: ['invented'] },
      { name: 'quote-exact', broken: ['misquoted'] },
      { name: 'sentence-cited', broken: ['bare', 'dangling', 'empty'] },
      { name: 'no-error', broken: ['failed', 'lost', 'late'] },
      { name: 'none-skipped', broken: ['left'] },
    ]);
  });
});
