import { describe, expect, it } from 'vitest';
import { findExitCode } from '../../src/cli/exit-codes.js';
import { runCommandLine } from '../../src/cli/run-command-line.js';
import type { AskRequest, SearchResult } from '../../src/contracts/assistant.js';
import type { BuildReport } from '../../src/contracts/build-report.js';
import { AppError, type ErrorKind } from '../../src/contracts/errors.js';
import { answered, declined, makeParagraph, manifest, partial } from '../support/fake-assistant.js';
import { makeContext } from './make-context.js';

describe('rapporteur ask', () => {
  it('prints the answer and exits with 0', async () => {
    const context = makeContext();
    expect(await runCommandLine(['ask', 'What follows?'], context)).toBe(0);
    expect(context.written).toEqual({
      stdout:
        'Press release, Doha (17 April 2015):\n  The first. [1]\n\n' +
        '[1] SOC/CP/365, para. 2 (a)\n    http://127.0.0.1:3000/documents/soc-cp-365#p2.a\n',
      stderr: '',
    });
    expect(context.handlers.size).toBe(0);
  });

  it('prints exactly the answer as JSON with --json', async () => {
    const context = makeContext({ assistant: { ask: () => Promise.resolve(partial) } });
    expect(await runCommandLine(['ask', 'What follows?', '--json'], context)).toBe(0);
    expect(JSON.parse(context.written.stdout)).toEqual(partial);
    expect(context.written.stdout).toBe(`${JSON.stringify(partial, null, 2)}\n`);
  });

  it('exits with 3 when the corpus does not hold the answer', async () => {
    const context = makeContext({ assistant: { ask: () => Promise.resolve(declined) } });
    expect(await runCommandLine(['ask', 'What did Chile say?'], context)).toBe(3);
    expect(context.written.stdout).toMatch(/^The corpus does not mention Chile\./);
  });

  it('hands on filters and limit', async () => {
    const asked: AskRequest[] = [];
    const ask = (request: AskRequest) => {
      asked.push(request);
      return Promise.resolve(answered);
    };
    const words = [
      '--document',
      'a',
      '--document',
      'b',
      '--kind',
      'report',
      '--year',
      '2015',
      '--status',
      'draft',
    ];
    await runCommandLine(['ask', ...words, '--limit', '7', ' What? '], makeContext({ assistant: { ask } }));
    expect(asked).toEqual([
      {
        question: 'What?',
        limit: 7,
        filters: { documentIds: ['a', 'b'], kinds: ['report'], years: [2015], statuses: ['draft'] },
      },
    ]);
  });

  it('closes the assistant, also after an error', async () => {
    let closed = 0;
    const close = () => {
      closed += 1;
      return Promise.resolve();
    };
    const ask = () => Promise.reject(new Error('lost'));
    await runCommandLine(['ask', 'a'], makeContext({ assistant: { close } }));
    await runCommandLine(['ask', 'a'], makeContext({ assistant: { close, ask } }));
    expect(closed).toBe(2);
  });

  it('stops on Ctrl-C with 130', async () => {
    const context = makeContext({
      assistant: {
        ask: (_request, { signal } = {}) =>
          new Promise((_resolve, reject) => {
            signal?.addEventListener('abort', () => {
              reject(new Error('whatever the work says'));
            });
            queueMicrotask(() => {
              expect(context.interrupt()).toBe(true);
              expect(context.interrupt()).toBe(false);
            });
          }),
      },
    });
    expect(await runCommandLine(['ask', 'a'], context)).toBe(130);
    expect(context.written).toEqual({ stdout: '', stderr: 'Interrupted.\n' });
  });
});

describe('errors', () => {
  it.each([
    [['ask', ''], 'error: The question cannot be asked: question: a question.\n'],
    [['ask', 'a', '--limit', 'many'], 'error: --limit is "many"; it must be a whole number.\n'],
    [['ask', 'a', '--year', '-1'], 'error: --year is "-1"; it must be a whole number.\n'],
    [['search', ' '], 'error: There is nothing to search for.\n'],
    [['search', 'a', '--limit', '51'], 'error: --limit is 51; it must be from 1 to 50.\n'],
    [['ask'], "error: missing required argument 'question'\n"],
    [['ask', 'a', '--color'], "error: unknown option '--color'\n"],
    [['destroy'], "error: unknown command 'destroy'\n"],
  ])('are bad input, 2: rapporteur %j', async (words, message) => {
    const context = makeContext();
    expect(await runCommandLine(words, context)).toBe(2);
    expect(context.written).toEqual({ stdout: '', stderr: message });
  });

  it('name the setting that is bad, with the remedy', async () => {
    const context = makeContext({ env: { PORT: 'http' } });
    expect(await runCommandLine(['ask', 'a'], context)).toBe(2);
    expect(context.written.stderr).toBe(
      'error: PORT is "http"; it must be a whole number from 0 to 65535.\n' +
        'Change PORT in the environment or in .env, or remove it to use the default.\n',
    );
  });

  it('are unexpected, 1, with the stack only where it was asked for', async () => {
    const ask = () => Promise.reject(new Error('lost'));
    const context = makeContext({ assistant: { ask } });
    expect(await runCommandLine(['ask', 'a'], context)).toBe(1);
    expect(context.written.stderr).toBe(
      'error: something unexpected happened: lost\nSet LOG_LEVEL=debug to see where, and report it.\n',
    );
    const debugging = makeContext({ assistant: { ask }, env: { LOG_LEVEL: 'debug' } });
    await runCommandLine(['ask', 'a'], debugging);
    expect(debugging.written.stderr).toMatch(/report it\.\nError: lost\n {4}at /);
  });

  it.each<[ErrorKind, number]>([
    ['invalid-input', 2],
    ['malformed-request', 2],
    ['too-large', 2],
    ['not-found', 2],
    ['unauthorized', 1],
    ['forbidden-host', 1],
    ['too-many-requests', 5],
    ['index-missing', 4],
    ['index-incompatible', 4],
    ['index-damaged', 4],
    ['locked', 5],
    ['unavailable', 5],
    ['cancelled', 130],
    ['internal', 1],
  ])('of kind %s end with %i', (kind, code) => {
    expect(findExitCode(new AppError({ step: 'cli', kind, message: '' }))).toBe(code);
  });

  it('say how to build an index that is missing, 4', async () => {
    const missing = new AppError({
      step: 'search-index',
      kind: 'index-missing',
      message: 'There is no index in /x.',
      remedy: 'Run `rapporteur index` to build it.',
    });
    const context = makeContext({ pipeline: { createAssistant: () => Promise.reject(missing) } });
    expect(await runCommandLine(['search', 'a'], context)).toBe(4);
    expect(context.written.stderr).toBe(
      'error: There is no index in /x.\nRun `rapporteur index` to build it.\n',
    );
  });
});

describe('rapporteur search', () => {
  const result: SearchResult = {
    paragraph: makeParagraph({
      key: 'p2',
      locator: 'para. 2',
      kind: 'numbered',
      ordinal: 2,
      text: Array.from({ length: 41 }, (_, index) => `w${index}`).join(' '),
    }),
    label: 'SOC/CP/365, para. 2',
    url: '/documents/soc-cp-365#p2',
    legs: { lexical: { rank: 1, score: 3 }, dense: { rank: 4, score: 0.5 } },
    score: 0.5,
  };

  it('prints hits with label, extract, address and the rank of each leg', async () => {
    const context = makeContext({ assistant: { search: () => Promise.resolve([result, result]) } });
    expect(await runCommandLine(['search', 'two', 'things'], context)).toBe(2);
    expect(await runCommandLine(['search', 'two things'], context)).toBe(0);
    const entry = (n: number) =>
      [
        `${n}. SOC/CP/365, para. 2`,
        '   w0 w1 w2 w3 w4 w5 w6 w7 w8 w9 w10 w11 w12 w13 w14 w15 w16 w17 w18 w19 w20 w21',
        '   w22 w23 w24 w25 w26 w27 w28 w29 w30 w31 w32 w33 w34 w35 w36 w37 w38 w39 …',
        '   http://127.0.0.1:3000/documents/soc-cp-365#p2',
        '   lexical 1, dense 4',
        '',
      ].join('\n');
    expect(context.written.stdout).toBe(`${entry(1)}\n${entry(2)}`);
  });

  it('exits with 3 when nothing is found', async () => {
    const context = makeContext();
    expect(await runCommandLine(['search', 'nothing'], context)).toBe(3);
    expect(context.written.stdout).toBe('Nothing was found.\n');
  });
});

describe('rapporteur index', () => {
  const report: BuildReport = {
    status: 'built',
    manifest,
    embedded: 8,
    reused: 3,
    seconds: 1.25,
    failures: [],
  };

  it('says what was built, and shows how far it has come', async () => {
    let time = 0;
    const context = makeContext({
      now: () => time,
      pipeline: {
        buildIndex: ({ force, onProgress }) => {
          expect(force).toBe(true);
          onProgress?.({ stage: 'reading', done: 1, total: 1 });
          for (const done of [0, 40, 80, 100]) {
            onProgress?.({ stage: 'embedding', done, total: 100 });
            time += 4000;
          }
          return Promise.resolve(report);
        },
      },
    });
    expect(await runCommandLine(['index', '--force'], context)).toBe(0);
    expect(context.written).toEqual({
      stdout: 'The index is built: 1 document, 5 paragraphs (8 texts embedded, 3 known before, 1.3 s).\n',
      stderr:
        'reading 1/1\nembedding 0/100\nembedding 80/100, 10 a second, 2 s left\nembedding 100/100, 8.3 a second\n',
    });
  });

  it('says that there was nothing to do', async () => {
    const unchanged = { ...report, status: 'unchanged' as const };
    const context = makeContext({ pipeline: { buildIndex: () => Promise.resolve(unchanged) } });
    expect(await runCommandLine(['index'], context)).toBe(0);
    expect(context.written.stdout).toBe('The index is up to date: 1 document, 5 paragraphs.\n');
  });

  it('names the files that could not be read, and exits with 2', async () => {
    const failures = [
      { path: 'a.pdf', message: 'It is encrypted.', remedy: 'Save it without a password.' },
      { path: 'b.xyz', message: 'It has no format that is read here.' },
    ];
    const context = makeContext({ pipeline: { buildIndex: () => Promise.resolve({ ...report, failures }) } });
    expect(await runCommandLine(['index'], context)).toBe(2);
    expect(context.written.stderr).toBe(
      'not read: a.pdf: It is encrypted.\nSave it without a password.\n' +
        'not read: b.xyz: It has no format that is read here.\n',
    );
  });

  it('is aborted by Ctrl-C, and exits with 130', async () => {
    const context = makeContext({
      pipeline: {
        buildIndex: ({ signal }) =>
          new Promise((_resolve, reject) => {
            signal?.addEventListener('abort', () => {
              const message = 'The build was stopped; the index is as it was.';
              reject(new AppError({ step: 'pipeline', kind: 'cancelled', message }));
            });
            queueMicrotask(context.interrupt);
          }),
      },
    });
    expect(await runCommandLine(['index'], context)).toBe(130);
    expect(context.written).toEqual({
      stdout: '',
      stderr: 'The build was stopped; the index is as it was.\n',
    });
  });
});

describe('rapporteur --help', () => {
  it('names the commands and the exit codes', async () => {
    const context = makeContext();
    expect(await runCommandLine(['--help'], context)).toBe(0);
    const help = context.written.stdout;
    expect(help.match(/^ {2}(index|ask|chat|search|serve|mcp|doctor) /gm)).toHaveLength(7);
    expect(help).toContain('\nExit codes:\n    0  done; a question was answered, wholly or in part\n');
    expect(help).toContain('\n  130  interrupted\n');
  });

  it('stands beside --version', async () => {
    const context = makeContext();
    expect(await runCommandLine(['--version'], context)).toBe(0);
    expect(context.written).toEqual({ stdout: '1.2.3\n', stderr: '' });
  });

  it('is shown, as an error of usage, when there is no command', async () => {
    const context = makeContext();
    expect(await runCommandLine([], context)).toBe(2);
    expect(context.written.stderr).toMatch(/^Usage: rapporteur /);
  });
});
