import type { Answer } from '../../contracts/answer.js';
import type { AskRequest } from '../../contracts/assistant.js';
import type { ChatEvent } from '../../contracts/chat-event.js';
import type { SearchFilter } from '../../contracts/search-index.js';
import { describeFailure, type HttpProblem } from '../http/http-problem.js';
import { createValueStore, type ValueStore } from '../shell/value-store.js';
import { reduceChat, type ChatAction, type ChatTurn } from './chat-state.js';

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
  private running: { turnKey: string; controller: AbortController } | null = null;
  private asked = 0;

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

  /** Loads the turns the server keeps; also to try again. */
  async load(): Promise<void> {
    const { conversationId } = this.state.read();
    if (conversationId === null) return;
    this.change({ loaded: 'loading' });
    try {
      const turns = await this.options.load(conversationId);
      this.change({ turns, loaded: 'loaded' });
    } catch (error) {
      this.change({ loaded: describeFailure(error) });
    }
  }

  /** Asks; nothing happens while an answer is on its way. */
  ask(question: string): void {
    this.asked += 1;
    void this.run({ turnKey: `asked-${this.asked}`, question });
  }

  /** Asks the question of a turn that failed or was stopped again, in its place. */
  askAgain(turnKey: string): void {
    const turn = this.state.read().turns.find(({ key }) => key === turnKey);
    if (turn !== undefined) void this.run({ turnKey, question: turn.question });
  }

  /** Stops the answer that is on its way. */
  stop(): void {
    if (this.running === null) return;
    const { turnKey, controller } = this.running;
    this.running = null;
    this.act({ type: 'stopped', key: turnKey });
    controller.abort();
  }

  setFilters(filters: SearchFilter): void {
    this.change({ filters });
  }

  private async run({ turnKey, question }: { turnKey: string; question: string }): Promise<void> {
    if (this.running !== null) return;
    const controller = new AbortController();
    this.running = { turnKey, controller };
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
    if (this.running?.controller === controller) this.running = null;
  }

  private receive(turnKey: string, event: ChatEvent, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.act({ type: 'received', key: turnKey, event });
    if (event.event !== 'answer') return;
    // Before the stream's own end, so that the next question need not wait for it.
    this.running = null;
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
