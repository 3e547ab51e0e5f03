import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runEvalNew, type EvalNewOptions } from '../../src/cli/commands/eval-new.js';
import { findExitCode } from '../../src/cli/exit-codes.js';
import type { Assistant, SearchResult } from '../../src/contracts/assistant.js';
import { makeDraft } from '../conversation/make-draft.js';
import { makeParagraph } from '../support/fake-assistant.js';
import { makeContext } from './make-context.js';

let root: string;
let own: string;
let feedback: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'eval-new-'));
  own = join(root, 'questions', 'own.jsonl');
  feedback = join(root, 'questions', 'feedback.jsonl');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function makeHit(key: string, text: string): SearchResult {
  const paragraph = makeParagraph({ key, locator: `¶ ${key}`, kind: 'unnumbered', ordinal: 1, text });
  const label = `SOC/CP/365, ${key}`;
  return { paragraph, label, url: `/documents/soc-cp-365#${key}`, legs: {}, score: 1 };
}

const egypt = makeHit('u5', 'Egypt said that new crimes required new conventions.');
const japan = makeHit('u6', `Japan spoke of 1,200 cases. ${'x'.repeat(200)}\u001b[31m end`);
const chair = makeHit('u7', 'The Chair agreed with Egypt.');

/** Hits by query. */
const hits: Record<string, SearchResult[]> = { Egypt: [chair, egypt], nothing: [] };

interface World {
  assistant?: Partial<Assistant>;
  options?: EvalNewOptions;
}

/** Runs the command with the lines typed, and then the end of the input. */
async function run(lines: readonly string[], { assistant, options }: World = {}) {
  const searched: string[] = [];
  const context = makeContext({
    env: { DATA_DIR: root },
    assistant: {
      search: ({ query }) => {
        searched.push(query);
        return Promise.resolve(hits[query] ?? [egypt, japan]);
      },
      ...assistant,
    },
  });
  context.stdin.end(lines.map((line) => `${line}\n`).join(''));
  const today = () => new Date('2026-11-22T12:00:00.000Z');
  try {
    const code = await runEvalNew(context, { today, ...options });
    return { code, error: null, searched, ...context.written };
  } catch (error) {
    return { code: findExitCode(error), error, searched, ...context.written };
  } finally {
    expect(context.handlers.size).toBe(0);
  }
}

function write(file: string, lines: readonly object[]): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

function readLines(file: string): unknown[] {
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

/** What is typed for a question that both hits answer; the empty lines take what is offered, or end a list. */
const whole = ['What did Egypt say?', '', '1 ~2', 'y', '', 'new conventions', '', '', '', 'y'];

const written = {
  id: 'q001',
  question: 'What did Egypt say?',
  turns: [],
  kind: 'view',
  answerable: 'answerable',
  reasons: [],
  gold: [
    { paragraph: 'soc-cp-365#u5', grade: 2, essential: true },
    { paragraph: 'soc-cp-365#u6', grade: 1, essential: false },
  ],
  facts: [['new conventions']],
  forbidden: [],
  source: 'rapporteur eval new, 2026-11-22',
  draft: false,
};

describe('rapporteur eval new', () => {
  it('asks for all of a question, shows the line and adds it to own.jsonl', async () => {
    const { code, error, searched, stdout, stderr } = await run(whole);
    expect([code, error, stderr]).toEqual([0, null, '']);
    expect(searched).toEqual(['What did Egypt say?']);
    expect(readFileSync(own, 'utf8')).toBe(`${JSON.stringify(written)}\n`);
    expect(stdout).toContain(`\n${JSON.stringify(written)}\nAdd it to ${own}? (y/n)\nWritten: q001.\n`);
    expect(stdout).toContain('1. SOC/CP/365, u5: Egypt said that new crimes required new conventions.\n');
  });

  it('shows the first 200 characters of a hit, a paragraph whole, and no escape sequence', async () => {
    const { stdout } = await run(['What did Egypt say?', '', 'o 2']);
    const [list = '', opened = ''] = stdout.split('Gold paragraphs:');
    // "Japan spoke of 1,200 cases. " has 28 characters, so 172 of the x are within the first 200.
    expect(list).toMatch(/2\. SOC\/CP\/365, u6: Japan spoke of 1,200 cases\.\s+x{172}\s+…\n/);
    expect(opened).toMatch(
      /SOC\/CP\/365, u6 \| soc-cp-365#u6 \| Statements\n\s+Japan spoke of 1,200 cases\.\s+x{200}/,
    );
    expect(stdout).not.toContain('\u001b');
  });

  it('takes turns, a stand-alone wording, alternatives of two searches, forms and forbidden names', async () => {
    const { code, searched, stdout } = await run([
      ...['And Egypt?', 'What did Japan say?', 'When?', ''],
      'What did Egypt say in Doha?',
      ...['s Egypt', 's nothing', '1/3 2', 'y'],
      'locator',
      ...['new conventions | new treaties', '1200 | 12 hundred', '12', ''],
      ...['Chile', ''],
      ...['own-1', 'y'],
    ]);
    expect(code).toBe(0);
    expect(searched).toEqual(['What did Egypt say in Doha?', 'Egypt', 'nothing']);
    // The first search shows 1 u5 and 2 u6; the second adds u7 as 3, and u5 keeps its number.
    expect(stdout).toContain('3. SOC/CP/365, u7: The Chair agreed with Egypt.\n1. SOC/CP/365, u5:');
    expect(stdout).toContain('Nothing was found.\n');
    expect(stdout).not.toContain('states "new conventions"');
    expect(stdout).toContain('Warning: no gold paragraph states "1200" or "12 hundred".\n');
    // "12" does not stand in "1,200".
    expect(stdout).toContain('Warning: no gold paragraph states "12".\n');
    expect(readLines(own)).toEqual([
      {
        ...written,
        id: 'own-1',
        question: 'And Egypt?',
        turns: ['What did Japan say?', 'When?'],
        standalone: 'What did Egypt say in Doha?',
        kind: 'locator',
        gold: [
          { paragraph: 'soc-cp-365#u5', grade: 2, essential: true, anyOf: 'a' },
          { paragraph: 'soc-cp-365#u7', grade: 2, essential: true, anyOf: 'a' },
          { paragraph: 'soc-cp-365#u6', grade: 2, essential: true },
        ],
        facts: [['new conventions', 'new treaties'], ['1200', '12 hundred'], ['12']],
        forbidden: ['Chile'],
      },
    ]);
  });

  it('asks for the reasons, and for no facts, where the corpus has no answer', async () => {
    const { code } = await run(['What did Chile say?', '', '-', '', '2 not-in-corpus', '', '', '', 'y']);
    expect(code).toBe(0);
    expect(readLines(own)).toEqual([
      {
        ...written,
        question: 'What did Chile say?',
        kind: 'unanswerable',
        answerable: 'unanswerable',
        reasons: ['not-mentioned', 'not-in-corpus'],
        gold: [],
        facts: [],
      },
    ]);
  });

  it('asks again for what cannot be taken, and finds paragraphs by id that no search showed', async () => {
    const { code, stdout } = await run([
      ...['', 'x'.repeat(2001), 'What follows?', ''],
      ...['', 'soup', '9', '~1', '1 soc-cp-365#u5', 'soc-cp-365#p9', 'o 9', 'soc-cp-365#p2.a', 'maybe', 'n'],
      ...['riddle', '0', '2'],
      ...['', ''],
      ...['no id', 'q007'],
      ...['perhaps', 'y'],
    ]);
    expect(code).toBe(0);
    for (const message of [
      'A question is needed.',
      'It has 2001 characters; at most 2000 can be asked.',
      'Nothing was typed. Where the corpus has no answer, type -',
      '"soup" is neither a number shown nor a paragraph id.',
      'No paragraph is shown under 9.',
      'No essential paragraph is named.',
      'soc-cp-365#u5 stands there twice.',
      'soc-cp-365 has no paragraph "p9".',
      '"riddle" is not in the list.',
      '"0" is not in the list.',
      '"no id" cannot be an id.',
    ])
      expect(stdout).toContain(message);
    expect(readLines(own)).toEqual([
      {
        ...written,
        id: 'q007',
        question: 'What follows?',
        kind: 'number',
        answerable: 'partial',
        gold: [{ paragraph: 'soc-cp-365#p2.a', grade: 2, essential: true }],
        facts: [],
      },
    ]);
  });

  it('refuses a question and an id that the file has, and gives the number after the highest', async () => {
    const file = join(root, 'mine.jsonl');
    write(file, [{ ...written, id: 'q009' }]);
    const lines = ['what did  Egypt say?', '', 'What else did Egypt say?', '', '1', 'y', '', '', ''];
    const { code, stdout } = await run([...lines, 'q009', '', 'y'], { options: { questions: file } });
    expect(code).toBe(0);
    expect(stdout).toContain('Question q009 of the file asks the same. Ask another.\n');
    expect(stdout).toContain('The file has a question q009 already.');
    expect(readLines(file)).toMatchObject([
      { id: 'q009' },
      { id: 'q010', question: 'What else did Egypt say?' },
    ]);
    expect(existsSync(own)).toBe(false);
  });

  it('writes nothing when that is not confirmed', async () => {
    const { code, stdout } = await run([...whole.slice(0, -1), 'n']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Nothing was written\.\n$/);
    expect(existsSync(own)).toBe(false);
  });

  it('writes nothing and ends with 2 wherever the input ends too early', async () => {
    for (let typed = 0; typed < whole.length; typed += 1) {
      const { code, error } = await run(whole.slice(0, typed));
      expect([typed, code]).toEqual([typed, 2]);
      expect(error).toMatchObject({
        message: 'The input ended before the question was finished.',
        remedy: 'Nothing of it was written.',
      });
    }
    expect(existsSync(own)).toBe(false);
  });

  it('writes nothing when a search fails', async () => {
    const search = () => Promise.reject(new Error('worker gone'));
    const { code, error } = await run(whole, { assistant: { search } });
    expect([code, error]).toEqual([1, new Error('worker gone')]);
    expect(existsSync(own)).toBe(false);
  });

  it('ends with 130 on Ctrl-C, during a search or at a question, and writes nothing', async () => {
    const context = makeContext({
      env: { DATA_DIR: root },
      assistant: {
        search: (_request, signal) =>
          new Promise((_resolve, reject) => {
            signal?.addEventListener('abort', () => {
              reject(new Error('aborted'));
            });
            queueMicrotask(context.interrupt);
          }),
      },
    });
    context.stdin.write('What did Egypt say?\n\n');
    const error: unknown = await runEvalNew(context, {}).catch((error: unknown) => error);
    expect([findExitCode(error), context.handlers.size]).toEqual([130, 0]);

    const waiting = makeContext({ env: { DATA_DIR: root } });
    const running = runEvalNew(waiting, {}).catch((error: unknown) => error);
    while (waiting.written.stdout === '') await new Promise(setImmediate);
    expect(waiting.interrupt()).toBe(true);
    expect(findExitCode(await running)).toBe(130);
    expect(existsSync(own)).toBe(false);
  });
});

describe('rapporteur eval new --from-feedback', () => {
  const options = { fromFeedback: true };
  const egyptDraft = makeDraft({ id: 'feedback-aa', note: 'Marked as wrong: too short' });
  const followUp = makeDraft({
    id: 'feedback-bb',
    question: 'And Japan?',
    turns: ['What did Egypt say?'],
    standalone: 'What did Japan say?',
    kind: 'follow-up',
  });

  it('says so when there is none, and opens no index', async () => {
    const context = makeContext({
      env: { DATA_DIR: root },
      pipeline: { createAssistant: () => Promise.reject(new Error('not to be opened')) },
    });
    expect(await runEvalNew(context, options)).toBe(0);
    expect(context.written.stdout).toBe(`No draft is left to finish in ${feedback}.\n`);
  });

  it('offers one after the other, keeps their wording, and does not offer again what was finished', async () => {
    write(feedback, [egyptDraft, makeDraft({ id: 'feedback-cc', question: 'What else?' }), followUp]);
    const first = await run(
      [
        ...['y', '', '1 ~2', 'y', '', 'new conventions', '', '', '', 'y'],
        'n',
        ...['y', '', 'What did Japan say in Doha?', '2', 'y', '', '', '', '', 'y'],
      ],
      { options },
    );
    expect([first.code, first.error]).toEqual([0, null]);
    expect(first.searched).toEqual(['What did Egypt say?', 'What did Japan say in Doha?']);
    expect(first.stdout).toContain(
      'Draft 1 of 3, feedback, 2026-11-22: What did Egypt say?\n   Marked as wrong: too short\n',
    );
    expect(first.stdout).toContain('And Japan?\n   asked before: What did Egypt say?\n');
    expect(readLines(own)).toEqual([
      { ...written, source: 'feedback, 2026-11-22 (feedback-aa)', note: 'Marked as wrong: too short' },
      {
        ...written,
        id: 'q002',
        question: 'And Japan?',
        turns: ['What did Egypt say?'],
        standalone: 'What did Japan say in Doha?',
        kind: 'follow-up',
        gold: [{ paragraph: 'soc-cp-365#u6', grade: 2, essential: true }],
        facts: [],
        source: 'feedback, 2026-11-22 (feedback-bb)',
      },
    ]);
    const second = await run(['q'], { options });
    expect(second.code).toBe(0);
    expect(second.stdout).toContain('Draft 1 of 1, feedback, 2026-11-22: What else?\n');
    expect(readLines(feedback)).toHaveLength(3);
  });

  it('passes over a draft whose question the file has, and names lines it cannot read', async () => {
    write(own, [written]);
    write(feedback, [{ id: 'feedback-00' }, egyptDraft]);
    const { code, stdout, stderr } = await run([], { options });
    expect(code).toBe(0);
    expect(stdout).toContain('Passed over: question q001 of the file asks the same.\n');
    expect(stderr).toBe(`not read: ${feedback}, line 1\n`);
    expect(readLines(own)).toEqual([written]);
  });

  it('keeps what was finished before the input ended', async () => {
    write(feedback, [egyptDraft, followUp]);
    const lines = ['y', '', '1 ~2', 'y', '', 'new conventions', '', '', '', 'y', 'y', ''];
    const { code } = await run(lines, { options });
    expect(code).toBe(2);
    expect(readLines(own)).toHaveLength(1);
  });
});
