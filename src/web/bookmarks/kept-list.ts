import { z } from 'zod';

/** What of the browser's storage is used; window.localStorage fits, and so does a map in a test. */
export interface TextStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

interface KeptListOptions<Schema extends z.ZodType> {
  /** Key in the storage. */
  storageKey: string;
  /** Of one item; what does not fit is left out when read. */
  schema: Schema;
  keyOf: (item: z.output<Schema>) => string;
  /** Most items kept. */
  maximum: number;
  /** What the items are called, for messages: "bookmarks". */
  noun: string;
  /** Null where the browser gives none. */
  storage: () => TextStorage | null;
}

const storedSchema = z.object({ version: z.literal(1), items: z.array(z.unknown()) });

/**
 * A list in the browser's storage, shared by all tabs: read again before every change, so that no tab undoes another.
 * Where the storage refuses, the list lives on in this tab and `problem` says so in words.
 */
export class KeptList<Schema extends z.ZodType> {
  private items: readonly z.output<Schema>[] | null = null;
  private problemText: string | null = null;
  /** What the items were read from, so that the same text is not read twice. */
  private storedText: string | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: KeptListOptions<Schema>) {}

  /** The same array until something changes. */
  read(): readonly z.output<Schema>[] {
    this.items ??= this.load() ?? [];
    return this.items;
  }

  /** What keeps the list from being saved, for people; null while all is well. */
  problem(): string | null {
    return this.problemText;
  }

  /** Puts an item at the end, or in place of the one with its key. Returns why not, for people, or null. */
  add(item: z.output<Schema>): string | null {
    const { keyOf, maximum, noun } = this.options;
    const items = this.latest();
    const at = items.findIndex((other) => keyOf(other) === keyOf(item));
    if (at === -1 && items.length >= maximum)
      return `There are ${maximum} ${noun} already, and no more fit. Remove some first.`;
    return this.save(at === -1 ? [...items, item] : items.with(at, item));
  }

  remove(key: string): string | null {
    return this.save(this.latest().filter((item) => this.options.keyOf(item) !== key));
  }

  /** Moves an item by so many places, up where negative, and no further than the ends. */
  move(key: string, by: number): string | null {
    const items = this.latest();
    const from = items.findIndex((item) => this.options.keyOf(item) === key);
    const moved = items[from];
    if (moved === undefined) return null;
    const to = Math.min(Math.max(from + by, 0), items.length - 1);
    return this.save(items.toSpliced(from, 1).toSpliced(to, 0, moved));
  }

  clear(): string | null {
    return this.save([]);
  }

  /** Calls back after every change; returns what ends it. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** To be called when another tab wrote to the storage; `key` is null when all of it was cleared. */
  storageChanged(key: string | null): void {
    if (key !== null && key !== this.options.storageKey) return;
    const before = this.read();
    const items = this.load();
    if (items === null || items === before) return;
    this.items = items;
    this.problemText = null;
    this.tell();
  }

  /** What is stored now; what this tab holds where the storage refused to keep it. */
  private latest(): readonly z.output<Schema>[] {
    if (this.problemText !== null) return this.read();
    return this.load() ?? this.read();
  }

  private load(): readonly z.output<Schema>[] | null {
    try {
      const storage = this.options.storage();
      if (storage === null) return null;
      const text = storage.getItem(this.options.storageKey);
      if (this.items !== null && text === this.storedText) return this.items;
      this.storedText = text;
      return text === null ? [] : this.parse(text);
    } catch {
      return null;
    }
  }

  private parse(text: string): readonly z.output<Schema>[] {
    const stored = storedSchema.safeParse(parseJson(text));
    if (!stored.success) return [];
    return stored.data.items.flatMap((item) => {
      const parsed = this.options.schema.safeParse(item);
      return parsed.success ? [parsed.data] : [];
    });
  }

  private save(items: readonly z.output<Schema>[]): string | null {
    this.items = items;
    this.problemText = this.write(JSON.stringify({ version: 1, items }));
    this.tell();
    return this.problemText;
  }

  private write(text: string): string | null {
    const { noun, storageKey } = this.options;
    try {
      const storage = this.options.storage();
      if (storage === null)
        return `This browser does not let the page keep anything, so your ${noun} last until this tab is closed.`;
      storage.setItem(storageKey, text);
      this.storedText = text;
      return null;
    } catch {
      return `This browser's storage for the page is full, so the last change to your ${noun} lasts until this tab is closed. Remove some of them to make room.`;
    }
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
