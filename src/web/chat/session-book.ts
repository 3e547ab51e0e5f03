import type { Answer } from '../../contracts/answer.js';
import type { SearchFilter } from '../../contracts/search-index.js';
import { createValueStore, type ValueStore } from '../shell/value-store.js';
import { ChatSession } from './chat-session.js';
import { keepConversation, maximumConversations, type ConversationsStore } from './conversations-store.js';
import type { LoadedConversation } from './load-conversation.js';
import { titleOfQuestion } from './title-of-question.js';

interface BookOptions {
  /** The conversations of this browser, shared with its other tabs. */
  store: ConversationsStore;
  stream: ConstructorParameters<typeof ChatSession>[0]['stream'];
  load: (conversationId: string) => Promise<LoadedConversation>;
  now: () => Date;
}

/** The conversations open in this tab, and what its list and those of the other tabs have to do with them. */
export class SessionBook {
  /** The session of the next new conversation. */
  readonly draft: ValueStore<ChatSession>;
  /** By conversation id: an answer goes on while another view is shown. */
  private readonly sessions = new Map<string, ChatSession>();
  /** The instant each had in the list when its turns were last complete here; null where it was not listed. */
  private readonly seen = new Map<string, string | null>();
  /** What was in the list while this tab was open. */
  private readonly listed = new Set<string>();
  /** The draft, once it is shown at the address its first answer gave it. */
  private placed: ChatSession | null = null;
  private count = 0;

  constructor(private readonly options: BookOptions) {
    this.draft = createValueStore(this.make(null, {}));
  }

  /**
   * Makes ready what the address of a new conversation shows. A draft that was answered while another view was shown
   * stays: nobody has seen its answer yet. One that has been shown at its own address makes room for the next.
   */
  prepareDraft(): void {
    const draft = this.draft.read();
    const { conversationId } = draft.state.read();
    if (conversationId === null) return;
    if (this.placed === draft || this.sessions.get(conversationId) !== draft)
      this.draft.write(this.make(null, {}));
  }

  /** Begins a new conversation in place of the one begun before; that one goes on if it was asked something. */
  begin(filters: SearchFilter = {}): ChatSession {
    const { turns, conversationId } = this.draft.read().state.read();
    const untouched = turns.length === 0 && conversationId === null;
    if (!untouched || Object.keys(filters).length > 0) this.draft.write(this.make(null, filters));
    return this.draft.read();
  }

  /** The session of a conversation, with its turns on their way where it was not open. */
  open(id: string): ChatSession {
    const open = this.sessions.get(id);
    if (open !== undefined) {
      if (open === this.draft.read()) this.placed = open;
      return open;
    }
    const kept = this.find(id);
    this.see(id, kept?.at ?? null);
    const session = this.make(id, kept?.filters ?? {});
    this.sessions.set(id, session);
    return session;
  }

  /** Loads a conversation again where another tab has gone on with it or removed it. */
  catchUp(id: string): void {
    const at = this.readAgain(id)?.at ?? null;
    const before = this.seen.get(id);
    if (before === undefined || before === at) return;
    this.see(id, at);
    void this.sessions.get(id)?.load();
  }

  /** Forgets a conversation that was deleted, here and in the list. */
  forget(id: string): void {
    this.sessions.get(id)?.stop();
    this.sessions.delete(id);
    this.seen.delete(id);
    this.listed.delete(id);
    this.options.store.remove(id);
  }

  private make(conversationId: string | null, filters: SearchFilter): ChatSession {
    this.count += 1;
    const session: ChatSession = new ChatSession({
      key: `session-${this.count}`,
      conversationId,
      filters,
      stream: this.options.stream,
      load: async (id) => {
        const { conversation, turns } = await this.options.load(id);
        const { title, updatedAt } = conversation;
        if (this.sessions.get(id) === session) this.noteLoaded({ id, title, at: updatedAt });
        return turns;
      },
      onAnswer: (answer, asked) => {
        this.noteAnswer(session, answer, asked);
      },
    });
    return session;
  }

  private noteAnswer(session: ChatSession, answer: Answer, filters: SearchFilter): void {
    const { conversationId: id } = answer;
    this.sessions.set(id, session);
    const known = this.readAgain(id);
    const missed = known !== undefined && this.seen.has(id) && this.seen.get(id) !== known.at;
    if (!this.removedElsewhere(id)) {
      const at = this.options.now().toISOString();
      const title = known?.title ?? titleOfQuestion(answer.question);
      keepConversation(this.options.store, { id, title, at, filters });
      this.see(id, at);
    }
    if (missed) void session.load();
  }

  /** Takes a conversation opened by its address into the list; the title of the server holds. */
  private noteLoaded({ id, title, at }: { id: string; title: string; at: string }): void {
    const known = this.readAgain(id);
    if (known === undefined && !this.removedElsewhere(id)) {
      keepConversation(this.options.store, { id, title, at, filters: {} });
      this.see(id, at);
    } else if (known !== undefined && known.title !== title) this.options.store.add({ ...known, title });
  }

  /** Whether another tab took it off the list; where the list is full, it may have made room for a newer one. */
  private removedElsewhere(id: string): boolean {
    const full = this.options.store.read().length >= maximumConversations;
    return this.listed.has(id) && this.find(id) === undefined && !full;
  }

  private see(id: string, at: string | null): void {
    this.seen.set(id, at);
    if (at !== null) this.listed.add(id);
  }

  private readAgain(id: string) {
    this.options.store.storageChanged(null);
    return this.find(id);
  }

  private find(id: string) {
    return this.options.store.read().find((kept) => kept.id === id);
  }
}
