import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/run-command-line.js';
import type { Answer } from '../../src/contracts/answer.js';
import type { AskRequest } from '../../src/contracts/assistant.js';
import { AppError } from '../../src/contracts/errors.js';
import { answered, declined } from '../support/fake-assistant.js';
import { makeContext } from './make-context.js';

/** A context whose assistant gives the answers in turn, and what it was asked. */
function makeChat(answers: (Answer | Error)[] = []) {
  const asked: AskRequest[] = [];
  const ask = (request: AskRequest) => {
    const answer = answers[asked.push(request) - 1] ?? answered;
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  return { asked, context: makeContext({ assistant: { ask } }) };
}

describe('rapporteur chat', () => {
  it('keeps one conversation until the input ends', async () => {
    const { asked, context } = makeChat();
    context.stdin.end('What follows?\n\n  And then?  \n');
    expect(await runCommandLine(['chat'], context)).toBe(0);
    expect(asked).toEqual([
      { question: 'What follows?' },
      { question: 'And then?', conversationId: 'conversation-1' },
    ]);
    const shown =
      '\nPress release, Doha (17 April 2015):\n  The first. [1]\n\n' +
      '[1] SOC/CP/365, para. 2 (a)\n    http://127.0.0.1:3000/documents/soc-cp-365#p2.a\n\n';
    expect(context.written).toEqual({ stdout: shown + shown, stderr: '' });
  });

  it('begins another with /new, ends with /quit and knows no other command', async () => {
    const { asked, context } = makeChat();
    context.stdin.end('One?\n/new\nTwo?\n/help\n/quit\nThree?\n');
    expect(await runCommandLine(['chat'], context)).toBe(0);
    expect(asked).toEqual([{ question: 'One?' }, { question: 'Two?' }]);
    expect(context.written.stdout).toContain('\nA new conversation.\n');
    expect(context.written.stderr).toBe('There is no command /help. There are /new and /quit.\n');
  });

  it('asks the reading that a number chooses', async () => {
    const readings = ['What did the 2012 meeting say?', 'What did the 2019 meeting say?'];
    const { asked, context } = makeChat([{ ...declined, reason: 'underspecified', readings }]);
    context.stdin.end('What did it say?\n2\n2\n');
    await runCommandLine(['chat'], context);
    expect(asked.map(({ question }) => question)).toEqual([
      'What did it say?',
      'What did the 2019 meeting say?',
      '2',
    ]);
  });

  it('goes on after an error that can be told', async () => {
    const error = new AppError({
      step: 'retrieval',
      kind: 'unavailable',
      message: 'Busy.',
      remedy: 'Ask again.',
    });
    const { asked, context } = makeChat([error]);
    context.stdin.end('One?\nTwo?\n');
    expect(await runCommandLine(['chat'], context)).toBe(0);
    expect(asked).toHaveLength(2);
    expect(context.written.stderr).toBe('error: Busy.\nAsk again.\n');
  });

  it('ends the running answer on the first Ctrl-C and the program on one between questions', async () => {
    const asked: string[] = [];
    const context = makeContext({
      assistant: {
        ask: ({ question }, { signal } = {}) => {
          asked.push(question);
          if (question === 'Two?') {
            setImmediate(context.interrupt);
            return Promise.resolve(answered);
          }
          return new Promise((_resolve, reject) => {
            signal?.addEventListener('abort', () => {
              reject(new Error('aborted'));
            });
            queueMicrotask(context.interrupt);
          });
        },
      },
    });
    context.stdin.write('One?\nTwo?\n');
    expect(await runCommandLine(['chat'], context)).toBe(130);
    expect(asked).toEqual(['One?', 'Two?']);
    expect(context.written.stderr).toBe('Cancelled.\n');
    expect(context.handlers.size).toBe(0);
  });
});
