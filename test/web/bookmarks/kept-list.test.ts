import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { KeptList, type TextStorage } from '../../../src/web/bookmarks/kept-list.js';

const itemSchema = z.object({ id: z.string(), note: z.string() });

/** Storage that several lists share, as several tabs do; `full` makes it refuse. */
class FakeStorage implements TextStorage {
  readonly values = new Map<string, string>();
  full = false;

  getItem(key: string): string | null {
    return this.values.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    if (this.full) throw new DOMException('full', 'QuotaExceededError');
    this.values.set(key, value);
  }
}

function openTab(storage: TextStorage | null, maximum = 100): KeptList<typeof itemSchema> {
  return new KeptList({
    storageKey: 'list',
    schema: itemSchema,
    keyOf: (item) => item.id,
    maximum,
    noun: 'bookmarks',
    storage: () => storage,
  });
}

const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, note: `note ${id}` }));
if (a === undefined || b === undefined || c === undefined) throw new Error('three items');

describe('KeptList', () => {
  it('keeps items in order over a reload, and one of each key', () => {
    const storage = new FakeStorage();
    const first = openTab(storage);
    for (const item of [a, b, { ...a, note: 'changed' }, c]) expect(first.add(item)).toBeNull();
    expect(openTab(storage).read()).toEqual([{ id: 'a', note: 'changed' }, b, c]);
    expect(JSON.parse(storage.getItem('list') ?? '')).toEqual({
      version: 1,
      items: [{ id: 'a', note: 'changed' }, b, c],
    });
  });

  it('moves no further than the ends, and leaves the order alone for an unknown key', () => {
    const list = openTab(new FakeStorage());
    for (const item of [a, b, c]) list.add(item);
    list.move('a', 1);
    expect(list.read()).toEqual([b, a, c]);
    list.move('c', -9);
    expect(list.read()).toEqual([c, b, a]);
    list.move('x', 1);
    expect(list.read()).toEqual([c, b, a]);
    list.remove('b');
    expect(list.read()).toEqual([c, a]);
    list.clear();
    expect(list.read()).toEqual([]);
  });

  it('undoes nothing that another tab did, and shows it when told', () => {
    const storage = new FakeStorage();
    const [here, there] = [openTab(storage), openTab(storage)];
    expect(here.read()).toEqual([]);
    there.add(a);
    here.add(b);
    expect(here.read()).toEqual([a, b]);
    let told = 0;
    there.subscribe(() => (told += 1));
    there.storageChanged('another key');
    there.storageChanged('list');
    there.storageChanged('list');
    expect(there.read()).toEqual([a, b]);
    expect(told).toBe(1);
    storage.values.clear();
    there.storageChanged(null);
    expect(there.read()).toEqual([]);
  });

  it('gives the same array until something changes', () => {
    const list = openTab(new FakeStorage());
    list.add(a);
    const before = list.read();
    list.storageChanged('list');
    expect(list.read()).toBe(before);
    list.add(b);
    expect(list.read()).not.toBe(before);
  });

  it('says that the storage is full, goes on in this tab, and saves all once there is room', () => {
    const storage = new FakeStorage();
    const list = openTab(storage);
    list.add(a);
    storage.full = true;
    expect(list.add(b)).toContain('storage for the page is full');
    expect(list.problem()).toContain('your bookmarks lasts until this tab is closed');
    expect(list.read()).toEqual([a, b]);
    storage.full = false;
    expect(list.add(c)).toBeNull();
    expect(list.problem()).toBeNull();
    expect(openTab(storage).read()).toEqual([a, b, c]);
  });

  it('says that the browser keeps nothing, and goes on in this tab', () => {
    const list = openTab(null);
    expect(list.add(a)).toContain('does not let the page keep anything');
    list.add(b);
    expect(list.read()).toEqual([a, b]);
  });

  it('takes no more than the maximum, but still replaces', () => {
    const list = openTab(new FakeStorage(), 2);
    list.add(a);
    list.add(b);
    expect(list.add(c)).toBe('There are 2 bookmarks already, and no more fit. Remove some first.');
    expect(list.add({ ...b, note: 'new' })).toBeNull();
    expect(list.read()).toEqual([a, { ...b, note: 'new' }]);
  });

  it.each([
    ['no JSON', '{'],
    ['another version', JSON.stringify({ version: 2, items: [a] })],
    ['another shape', JSON.stringify([a])],
  ])('begins empty where the storage holds %s', (_what, text) => {
    const storage = new FakeStorage();
    storage.setItem('list', text);
    expect(openTab(storage).read()).toEqual([]);
  });

  it('leaves out a stored item that does not fit and keeps the others', () => {
    const storage = new FakeStorage();
    storage.setItem('list', JSON.stringify({ version: 1, items: [a, { id: 7 }, b] }));
    expect(openTab(storage).read()).toEqual([a, b]);
  });
});
