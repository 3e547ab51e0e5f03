import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appendQuestion } from '../../../eval/sets/append-question.js';
import { readQuestions } from '../../../eval/sets/read-questions.js';
import type { EvaluationQuestion } from '../../../src/contracts/evaluation-question.js';

let root: string;
let file: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'append-question-'));
  file = join(root, 'questions', 'own.jsonl');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function question(fields: Partial<EvaluationQuestion> = {}): EvaluationQuestion {
  return {
    id: 'q001',
    question: 'What did Egypt say?',
    turns: [],
    kind: 'fact',
    answerable: 'answerable',
    reasons: [],
    gold: [{ paragraph: 'soc-cp-365#u5', grade: 2, essential: true }],
    facts: [],
    forbidden: [],
    source: 'written by hand',
    draft: false,
    ...fields,
  };
}

describe('adding a question to a file', () => {
  it('makes file and folder, and gives a set that can be read', () => {
    appendQuestion(file, question());
    appendQuestion(file, question({ id: 'q002', question: 'What did Japan say?' }));
    expect(readQuestions(file)).toEqual({
      name: 'own',
      questions: [question(), question({ id: 'q002', question: 'What did Japan say?' })],
      drafts: [],
    });
  });

  it('ends a last line that has no end first', () => {
    appendQuestion(file, question());
    writeFileSync(file, readFileSync(file, 'utf8').trimEnd());
    appendQuestion(file, question({ id: 'q002', question: 'What did Japan say?' }));
    expect(readQuestions(file).questions.map(({ id }) => id)).toEqual(['q001', 'q002']);
  });

  it.each([
    ['an id that is there', question({ question: 'What else?' }), 'has a question q001 already'],
    [
      'a question that is there, but for case and blanks',
      question({ id: 'q002', question: 'what did  EGYPT say?' }),
      'asks the same in question q001 already',
    ],
  ])('refuses %s and leaves the file as it was', (_, added, fault) => {
    appendQuestion(file, question());
    const before = readFileSync(file, 'utf8');
    expect(() => {
      appendQuestion(file, added);
    }).toThrow(expect.objectContaining({ kind: 'invalid-input', message: `${file} ${fault}.` }));
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('takes the same words after other turns, and beside a draft', () => {
    appendQuestion(file, question({ draft: true }));
    appendQuestion(file, question({ id: 'q002' }));
    const turns = ['What did Japan say?'];
    appendQuestion(file, question({ id: 'q003', turns, standalone: 'What did Egypt say in Doha?' }));
    expect(readQuestions(file).questions.map(({ id }) => id)).toEqual(['q002', 'q003']);
  });

  it('writes nothing of a question that is not whole', () => {
    expect(() => {
      appendQuestion(file, question({ gold: [] }));
    }).toThrow();
    expect(existsSync(file)).toBe(false);
  });

  it('says which file cannot be written', () => {
    writeFileSync(join(root, 'questions'), 'a file in place of the folder');
    expect(() => {
      appendQuestion(file, question());
    }).toThrow(expect.objectContaining({ kind: 'unavailable' }));
  });
});
