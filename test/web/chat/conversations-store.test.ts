import { describe, expect, it } from 'vitest';
import {
  createConversationsStore,
  keepConversation,
  maximumConversations,
} from '../../../src/web/chat/conversations-store.js';

const storageKey = 'rapporteur.conversations';

function makeStorage(stored?: string) {
  const items = new Map(stored === undefined ? [] : [[storageKey, stored]]);
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => {
      items.set(key, value);
    },
  };
  return { open: () => createConversationsStore(() => storage), items };
}

const conversation = (id: string) => ({ id, title: `About ${id}`, at: '2026-01-01T00:00:00Z', filters: {} });

describe('the conversations of this browser', () => {
  it('are there for the next visit, the one that went on last at the end', () => {
    const { open } = makeStorage();
    const store = open();
    keepConversation(store, conversation('one'));
    keepConversation(store, conversation('two'));
    keepConversation(store, { ...conversation('one'), filters: { years: [2012] } });
    expect(open().read()).toEqual([
      conversation('two'),
      { ...conversation('one'), filters: { years: [2012] } },
    ]);
  });

  it('survive garbage beside them and in their filters', () => {
    const items = [
      conversation('one'),
      7,
      { id: 'x' },
      { ...conversation('two'), filters: { years: 'all' } },
    ];
    const { open } = makeStorage(JSON.stringify({ version: 1, items }));
    expect(open().read()).toEqual([conversation('one'), conversation('two')]);
    expect(makeStorage('{"broken').open().read()).toEqual([]);
  });

  it('make room for a new one by forgetting the oldest', () => {
    const { open } = makeStorage();
    const store = open();
    for (let at = 0; at <= maximumConversations; at += 1) keepConversation(store, conversation(`c${at}`));
    expect(store.read()).toHaveLength(maximumConversations);
    expect(store.read()[0]).toEqual(conversation('c1'));
    expect(store.read().at(-1)).toEqual(conversation(`c${maximumConversations}`));
  });
});
