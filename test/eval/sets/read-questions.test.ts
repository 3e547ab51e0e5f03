import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readQuestions } from '../../../eval/sets/read-questions.js';
import { AppError } from '../../../src/contracts/errors.js';
import { makeQuestion } from '../run/make-question.js';

let root: string;
let file: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'read-questions-'));
  file = join(root, 'dev.jsonl');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(...lines: readonly (string | object)[]): void {
  writeFileSync(
    file,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
}

/** The lines of the message of the refusal, its first line and those for each fault. */
function refuse(): string[] {
  try {
    readQuestions(file);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect([error.step, error.kind]).toEqual(['evaluation', 'invalid-input']);
    return error.message.split('\n').map((line) => line.trim());
  }
  throw new Error('the file was read');
}

const heading = () => `The question file ${file} is not as it must be:`;

describe('reading questions', () => {
  it('gives them in order without empty lines, fills in what may be left out, and sets drafts apart', () => {
    const short = { ...makeQuestion(), turns: undefined, forbidden: undefined };
    write(
      '',
      short,
      '   ',
      { ...makeQuestion({ id: 'q2' }), gold: [], draft: true },
      makeQuestion({ id: 'q3' }),
      '',
    );
    expect(readQuestions(file)).toEqual({
      name: 'dev',
      questions: [makeQuestion(), makeQuestion({ id: 'q3' })],
      drafts: ['q2'],
    });
  });

  it('reads lines that end as on Windows', () => {
    writeFileSync(file, `${JSON.stringify(makeQuestion())}\r\n\r\n`);
    expect(readQuestions(file).questions).toEqual([makeQuestion()]);
  });

  it('names a file that is missing', () => {
    expect(refuse()).toEqual([`The question file ${file} cannot be read.`]);
  });

  it('names a line that is not JSON, empty lines counted', () => {
    write(makeQuestion(), '', '{"id": "q2",');
    expect(refuse()).toEqual([heading(), 'line 3: it is not JSON']);
  });

  it.each<[string, object, string]>([
    [
      'the field that is missing',
      { question: undefined },
      'question: Invalid input: expected string, received undefined',
    ],
    [
      'the field that is empty',
      { question: ' ' },
      'question: Too small: expected string to have >=1 characters',
    ],
    ['the field that has no such value', { answerable: 'no' }, 'answerable: Invalid option: expected one of'],
    [
      'a place within a field',
      { facts: [['a'], []] },
      'facts.1: Too small: expected array to have >=1 items',
    ],
    [
      'a paragraph that is no id',
      { gold: [{ paragraph: 'p1', grade: 2, essential: true }] },
      'gold.0.paragraph: a paragraph id such as soc-cp-365#u14',
    ],
    ['a field that there is not', { anwers: [] }, 'the line: Unrecognized key: "anwers"'],
    [
      'a rule between fields',
      { gold: [] },
      'gold: a question that is answerable names at least one essential paragraph',
    ],
    [
      'a conversation without its question',
      { turns: ['Who?'] },
      'standalone: a question of a conversation needs',
    ],
  ])('names %s', (_, changes, fault) => {
    write(makeQuestion({ id: 'q0' }), { ...makeQuestion(), ...changes });
    const [first, second = '', ...others] = refuse();
    expect([first, others]).toEqual([heading(), []]);
    expect(second).toContain(`line 2: ${fault}`);
  });

  it('names several faults of a line together, and those of every line', () => {
    write({ ...makeQuestion(), id: '#1', source: '' }, '[]');
    expect(refuse()).toEqual([
      heading(),
      'line 1: id: letters, digits, ".", "_" and "-"; source: Too small: expected string to have >=1 characters',
      'line 2: the line: Invalid input: expected object, received array',
    ]);
  });

  it('names an id that stands there twice, also that of a draft', () => {
    write(makeQuestion(), makeQuestion({ question: 'What else?', draft: true }));
    expect(refuse()).toEqual([heading(), 'line 2: the id q1 stands there twice']);
  });

  it('shows ten faults and counts the rest', () => {
    write(...Array.from({ length: 12 }, () => 'no question'));
    expect(refuse()).toEqual([
      heading(),
      ...Array.from({ length: 10 }, (_, at) => `line ${at + 1}: it is not JSON`),
      'and 2 more',
    ]);
  });

  it.each([
    ['empty', ''],
    ['of drafts alone', { ...makeQuestion(), draft: true }],
  ])('refuses a file that is %s', (_, line) => {
    write(line);
    expect(refuse()).toEqual([heading(), 'there is no finished question in it']);
  });
});
