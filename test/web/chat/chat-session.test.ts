import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/contracts/answer.js';
import type { AskRequest } from '../../../src/contracts/assistant.js';
import type { ChatEvent } from '../../../src/contracts/chat-event.js';
import { ChatSession } from '../../../src/web/chat/chat-session.js';
import type { ChatTurn } from '../../../src/web/chat/chat-state.js';
import { HttpProblem } from '../../../src/web/http/http-problem.js';
import { makeAnswer } from './make-answer.js';

interface Stream {
  request: AskRequest;
  signal: AbortSignal;
  send: (event: ChatEvent) => void;
  end: () => void;
  fail: (error: Error) => void;
}

type Load = (conversationId: string) => Promise<readonly ChatTurn[]>;

const gone: Load = () =>
  Promise.reject(new HttpProblem({ title: 'Not found', status: 404, detail: 'Gone.' }));

function setUp({ conversationId = null, load = gone }: { conversationId?: string | null; load?: Load } = {}) {
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
    load,
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

  it('asks one question at a time, and says which it took', () => {
    const { session, streams, states } = setUp();
    expect(session.running.read()).toBe(false);
    expect(session.ask('What rose?')).toBe(true);
    expect(session.running.read()).toBe(true);
    expect(session.ask('And fell?')).toBe(false);
    expect(session.askAgain('asked-1')).toBe(false);
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

  it('keeps what is asked while the turns of an earlier day are on their way, its answer, and the next question', async () => {
    let arrive: (turns: readonly ChatTurn[]) => void = () => undefined;
    const load: Load = () =>
      new Promise((resolve) => {
        arrive = resolve;
      });
    const { session, streams, states } = setUp({ conversationId: 'conversation-1', load });
    session.ask('What rose?');
    only(streams).send({ event: 'answer', data: makeAnswer() });
    expect(session.ask('And fell?')).toBe(true);
    arrive([{ key: 'old', question: 'And before?', state: 'remembered', status: 'answered', text: 'Yes.' }]);
    await settled();
    const shown = [
      { question: 'And before?', state: 'remembered' },
      { question: 'What rose?', state: 'answered' },
      { question: 'And fell?', state: 'asking' },
    ];
    expect(states()).toEqual(shown);
    expect(session.running.read()).toBe(true);
    session.stop();
    expect(states()).toEqual(shown.with(2, { question: 'And fell?', state: 'stopped' }));
    expect(session.ask('And then?')).toBe(true);
  });

  it('says why the turns of an earlier day could not be loaded', async () => {
    const { session } = setUp({ conversationId: 'old' });
    await settled();
    expect(session.state.read().loaded).toEqual(
      new HttpProblem({ title: 'Not found', status: 404, detail: 'Gone.' }),
    );
  });
});
