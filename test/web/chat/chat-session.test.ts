import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/contracts/answer.js';
import type { AskRequest } from '../../../src/contracts/assistant.js';
import type { ChatEvent } from '../../../src/contracts/chat-event.js';
import { ChatSession } from '../../../src/web/chat/chat-session.js';
import { HttpProblem } from '../../../src/web/http/http-problem.js';
import { makeAnswer } from './make-answer.js';

interface Stream {
  request: AskRequest;
  signal: AbortSignal;
  send: (event: ChatEvent) => void;
  end: () => void;
  fail: (error: Error) => void;
}

function setUp({ conversationId = null }: { conversationId?: string | null } = {}) {
  const streams: Stream[] = [];
  const answers: Answer[] = [];
  const session = new ChatSession({
    key: 'session',
    conversationId,
    filters: { kinds: ['press release'] },
    stream: ({ request, signal, onEvent }) =>
      new Promise((resolve, reject) => {
        streams.push({ request, signal, send: onEvent, end: resolve, fail: reject });
      }),
    load: () => Promise.reject(new HttpProblem({ title: 'Not found', status: 404, detail: 'Gone.' })),
    onAnswer: (answer) => answers.push(answer),
  });
  const states = () => session.state.read().turns.map(({ question, state }) => ({ question, state }));
  return { session, streams, answers, states };
}

function only<T>(list: readonly T[], at = 0): T {
  const item = list[at];
  if (item === undefined) throw new Error(`There is no item ${at}.`);
  return item;
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('ChatSession', () => {
  it('asks with its filters, then within the conversation the first answer opened', async () => {
    const { session, streams, answers } = setUp();
    session.ask('What rose?');
    only(streams).send({ event: 'answer', data: makeAnswer() });
    session.ask('And fell?');
    await settled();
    expect(streams.map(({ request }) => request)).toEqual([
      { question: 'What rose?', filters: { kinds: ['press release'] } },
      { question: 'And fell?', conversationId: 'conversation-1', filters: { kinds: ['press release'] } },
    ]);
    expect(answers).toEqual([makeAnswer()]);
    expect(session.state.read().conversationId).toBe('conversation-1');
  });

  it('does not let the late end of one stream stop the question after it', async () => {
    const { session, streams, states } = setUp();
    session.ask('What rose?');
    only(streams).send({ event: 'answer', data: makeAnswer() });
    session.ask('And fell?');
    only(streams).end();
    await settled();
    session.stop();
    expect(only(streams, 1).signal.aborted).toBe(true);
    expect(states()).toEqual([
      { question: 'What rose?', state: 'answered' },
      { question: 'And fell?', state: 'stopped' },
    ]);
  });

  it('asks one question at a time', () => {
    const { session, streams, states } = setUp();
    session.ask('What rose?');
    session.ask('And fell?');
    expect(streams).toHaveLength(1);
    expect(states()).toEqual([{ question: 'What rose?', state: 'asking' }]);
  });

  it('keeps a question whose stream failed, and asks it again in its place', async () => {
    const { session, streams, states } = setUp();
    session.ask('What rose?');
    only(streams).fail(new HttpProblem({ title: 'Gone', status: 0, detail: 'No answer came.' }));
    await settled();
    expect(states()).toEqual([{ question: 'What rose?', state: 'failed' }]);
    session.askAgain('asked-1');
    expect(states()).toEqual([{ question: 'What rose?', state: 'asking' }]);
    expect(streams).toHaveLength(2);
  });

  it('says why the turns of an earlier day could not be loaded', async () => {
    const { session } = setUp({ conversationId: 'old' });
    await settled();
    expect(session.state.read().loaded).toEqual(
      new HttpProblem({ title: 'Not found', status: 404, detail: 'Gone.' }),
    );
  });
});
