import type { Answer } from '../../contracts/answer.js';
import type { AskRequest } from '../../contracts/assistant.js';
import type { ChatEvent } from '../../contracts/chat-event.js';
import type { SearchFilter } from '../../contracts/search-index.js';
import { describeFailure, HttpProblem } from '../http/http-problem.js';
import { createValueStore, type ValueStore } from '../shell/value-store.js';
import { reduceChat, type ChatAction, type ChatTurn } from './chat-state.js';
import { mergeTurns } from './merge-turns.js';
import { SpokenTurns } from './spoken-turns.js';

/** A conversation as this page has it. */
export interface SessionState {
  /** Null until the first answer. */
  conversationId: string | null;
  turns: readonly ChatTurn[];
  filters: SearchFilter;
  /** How far the turns of an earlier day have come. */
  loaded: 'loading' | 'loaded' | HttpProblem;
}

interface SessionOptions {
  /** Tells sessions apart within this page. */
  key: string;
  conversationId: string | null;
  filters: SearchFilter;
  stream: (options: {
    request: AskRequest;
    signal: AbortSignal;
    onEvent: (event: ChatEvent) => void;
  }) => Promise<void>;
  /** The turns the server keeps; asked for where there is a conversation id. */
  load: (conversationId: string) => Promise<readonly ChatTurn[]>;
  /** After every whole answer. */
  onAnswer: (answer: Answer, filters: SearchFilter) => void;
}

/**
 * A conversation that goes on while its view is not shown: an answer that is on its way is there when the reader comes
 * back. One question at a time.
 */
export class ChatSession {
  readonly key: string;
  readonly state: ValueStore<SessionState>;
  /** What stands in the question box, kept while another view is shown. */
  questionText = '';
  /** What of it has been said to people who listen, kept while another view is shown. */
  readonly spoken = new SpokenTurns();
  /** Whether an answer is on its way; nothing else can be asked until it has come or is stopped. */
  readonly running = createValueStore(false);
  private current: { turnKey: string; controller: AbortController } | null = null;
  private asked = 0;
  private loads = 0;

  constructor(private readonly options: SessionOptions) {
    const { key, conversationId, filters } = options;
    this.key = key;
    this.state = createValueStore<SessionState>({
      conversationId,
      turns: [],
      filters,
      loaded: conversationId === null ? 'loaded' : 'loading',
    });
    void this.load();
  }

  /** Loads the turns the server keeps, and puts them together with what only this page has; also to try again. */
  async load(): Promise<void> {
    const { conversationId, loaded } = this.state.read();
    if (conversationId === null) return;
    this.loads += 1;
    const load = this.loads;
    // What is shown already stays while it is loaded again.
    if (loaded !== 'loaded') this.change({ loaded: 'loading' });
    const result = await this.options.load(conversationId).catch(describeFailure);
    if (load !== this.loads) return;
    if (result instanceof HttpProblem) this.change({ loaded: result });
    else this.change({ turns: mergeTurns(result, this.state.read().turns), loaded: 'loaded' });
  }

  /** Asks. Says whether the question was taken: while an answer is on its way none is. */
  ask(question: string): boolean {
    if (this.current !== null) return false;
    this.asked += 1;
    void this.run({ turnKey: `asked-${this.asked}`, question });
    return true;
  }

  /** Asks the question of a turn that failed or was stopped again, in its place; says whether it was taken. */
  askAgain(turnKey: string): boolean {
    const turn = this.state.read().turns.find(({ key }) => key === turnKey);
    if (turn === undefined || this.current !== null) return false;
    void this.run({ turnKey, question: turn.question });
    return true;
  }

  /** Stops the answer that is on its way. */
  stop(): void {
    if (this.current === null) return;
    const { turnKey, controller } = this.current;
    this.setCurrent(null);
    this.act({ type: 'stopped', key: turnKey });
    controller.abort();
  }

  setFilters(filters: SearchFilter): void {
    this.change({ filters });
  }

  private async run({ turnKey, question }: { turnKey: string; question: string }): Promise<void> {
    const controller = new AbortController();
    this.setCurrent({ turnKey, controller });
    this.act({ type: 'asked', key: turnKey, question });
    const { conversationId, filters } = this.state.read();
    const request: AskRequest = {
      question,
      ...(conversationId === null ? {} : { conversationId }),
      ...(Object.keys(filters).length === 0 ? {} : { filters }),
    };
    try {
      await this.options.stream({
        request,
        signal: controller.signal,
        onEvent: (event) => {
          this.receive(turnKey, event, controller.signal);
        },
      });
      this.act({ type: 'ended', key: turnKey });
    } catch (error) {
      if (!controller.signal.aborted)
        this.act({ type: 'failed', key: turnKey, problem: describeFailure(error) });
    } finally {
      this.release(controller);
    }
  }

  /** After the end of a stream, unless the next one is running already. */
  private release(controller: AbortController): void {
    if (this.current?.controller === controller) this.setCurrent(null);
  }

  private setCurrent(current: { turnKey: string; controller: AbortController } | null): void {
    this.current = current;
    this.running.write(current !== null);
  }

  private receive(turnKey: string, event: ChatEvent, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.act({ type: 'received', key: turnKey, event });
    if (event.event !== 'answer') return;
    // Before the stream's own end, so that the next question need not wait for it.
    this.setCurrent(null);
    this.change({ conversationId: event.data.conversationId });
    this.options.onAnswer(event.data, this.state.read().filters);
  }

  private act(action: ChatAction): void {
    this.change({ turns: reduceChat(this.state.read().turns, action) });
  }

  private change(part: Partial<SessionState>): void {
    this.state.write({ ...this.state.read(), ...part });
  }
}
