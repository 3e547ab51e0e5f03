import { describe, expect, it } from 'vitest';
import type { ChatEvent } from '../../../src/contracts/chat-event.js';
import type { ChatTurn } from '../../../src/web/chat/chat-state.js';
import { createConversationsStore } from '../../../src/web/chat/conversations-store.js';
import { SessionBook } from '../../../src/web/chat/session-book.js';
import { makeAnswer } from './make-answer.js';

const id = 'conversation-1';
const earlier = '2026-01-01T00:00:00Z';
const noon = '2026-01-02T12:00:00.000Z';

/** Two tabs of one browser, and a server that keeps one conversation. */
function setUp() {
  const items = new Map<string, string>();
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => {
      items.set(key, value);
    },
  };
  const store = createConversationsStore(() => storage);
  const otherTab = createConversationsStore(() => storage);
  const server: { turns: ChatTurn[]; loads: number } = { turns: [turn('a')], loads: 0 };
  const streams: ((event: ChatEvent) => void)[] = [];
  const book = new SessionBook({
    store,
    stream: ({ onEvent }) =>
      new Promise(() => {
        streams.push(onEvent);
      }),
    load: (conversationId) => {
      server.loads += 1;
      const conversation = { id: conversationId, title: 'Crime', createdAt: earlier, updatedAt: earlier };
      return Promise.resolve({ conversation: { ...conversation, turns: [] }, turns: server.turns });
    },
    now: () => new Date(noon),
  });
  const answer = (given: Parameters<typeof makeAnswer>[0] = {}) => {
    streams.at(-1)?.({ event: 'answer', data: makeAnswer(given) });
  };
  return { book, store, otherTab, server, answer };
}

function turn(key: string): ChatTurn {
  return { key, question: `About ${key}?`, state: 'remembered', status: 'answered', text: 'Yes.' };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const entry = (at: string) => ({ id, title: 'Crime', at, filters: {} });

describe('SessionBook', () => {
  it('loads a conversation again once another tab has gone on with it', async () => {
    const { book, otherTab, server } = setUp();
    otherTab.add(entry(earlier));
    const session = book.open(id);
    await settled();
    server.turns = [turn('a'), turn('b')];
    otherTab.add(entry(noon));
    book.catchUp(id);
    book.catchUp(id);
    await settled();
    expect(session.state.read().turns).toEqual([turn('a'), turn('b')]);
    expect(server.loads).toBe(2);
  });

  it('does not put back on the list what another tab has taken off', async () => {
    const { book, store, otherTab, answer } = setUp();
    otherTab.add(entry(earlier));
    const session = book.open(id);
    await settled();
    session.ask('What rose?');
    otherTab.remove(id);
    answer();
    book.catchUp(id);
    await settled();
    expect(session.state.read().turns.map(({ state }) => state)).toEqual(['remembered', 'answered']);
    expect(store.read()).toEqual([]);
    expect(otherTab.read()).toEqual([]);
  });

  it('loads what another tab asked while an answer was on its way here', async () => {
    const { book, otherTab, server, answer } = setUp();
    otherTab.add(entry(earlier));
    const session = book.open(id);
    await settled();
    session.ask('What rose?');
    otherTab.add(entry('2026-01-02T11:00:00.000Z'));
    server.turns = [turn('a'), turn('b')];
    answer();
    await settled();
    expect(session.state.read().turns.map(({ question }) => question)).toEqual([
      'About a?',
      'About b?',
      'What rose?',
    ]);
  });

  it('titles a conversation by the first 80 characters of its question', () => {
    const { book, store, answer } = setUp();
    book.draft.read().ask('x');
    answer({ question: 'w'.repeat(100) });
    expect(store.read()).toEqual([{ id, title: 'w'.repeat(80), at: noon, filters: {} }]);
  });

  it('shows a first answer that came while another view was open, and the next draft after that', () => {
    const { book, answer } = setUp();
    const first = book.draft.read();
    first.ask('What rose?');
    answer();
    book.prepareDraft();
    expect(book.draft.read()).toBe(first);
    expect(book.open(id)).toBe(first);
    book.prepareDraft();
    expect(book.draft.read()).not.toBe(first);
  });

  it('forgets a deleted conversation, here and in the list, even while it is loaded', async () => {
    const { book, store, otherTab, server } = setUp();
    otherTab.add(entry(earlier));
    book.open(id);
    book.forget(id);
    await settled();
    expect(store.read()).toEqual([]);
    book.catchUp(id);
    expect(server.loads).toBe(1);
  });
});
