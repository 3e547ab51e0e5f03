import { ModelFailure } from '../../contracts/chat-model.js';
import { AppError } from '../../contracts/errors.js';

interface ReplyWatchOptions {
  /** Longest silence, in milliseconds. */
  timeoutMilliseconds: number;
  /** Longest time for the whole, in milliseconds. */
  deadlineMilliseconds: number;
  /** Aborted when the reply is no longer wanted. */
  signal?: AbortSignal | undefined;
}

/** Cuts a reply that is silent for too long, takes too long as a whole, or is no longer wanted. */
export class ReplyWatch {
  /** Aborted with the reason: ModelFailure stalled or timed-out, or AppError cancelled. */
  readonly signal: AbortSignal;
  private readonly controller = new AbortController();
  private readonly aborted: Promise<never>;
  private readonly deadline: NodeJS.Timeout;
  private readonly deadlineAt: number;
  private silence: NodeJS.Timeout | undefined;
  private hasHeard = false;
  private isHeld = false;

  constructor(private readonly options: ReplyWatchOptions) {
    this.signal = this.controller.signal;
    this.aborted = new Promise((_resolve, reject) => {
      this.signal.addEventListener('abort', () => {
        reject(toError(this.signal.reason));
      });
    });
    this.aborted.catch(() => undefined);
    const { deadlineMilliseconds, signal } = options;
    this.deadlineAt = performance.now() + deadlineMilliseconds;
    this.deadline = setTimeout(() => {
      this.controller.abort(new ModelFailure('timed-out', tooSlow));
    }, deadlineMilliseconds);
    if (signal?.aborted === true) this.cancel();
    else signal?.addEventListener('abort', this.cancel);
  }

  /** Milliseconds to the deadline. */
  get remaining(): number {
    return Math.max(0, this.deadlineAt - performance.now());
  }

  /** Counts the silence of a request from now on. */
  listen(): void {
    this.hasHeard = false;
    this.isHeld = false;
    this.arm();
  }

  /** A sign of life came. */
  readonly hear = (): void => {
    this.hasHeard = true;
    this.arm();
  };

  /** Does not count the silence until the next call of `resume`: it is we who do not listen. */
  hold(): void {
    this.isHeld = true;
    clearTimeout(this.silence);
  }

  /** Counts the silence again. */
  resume(): void {
    this.isHeld = false;
    this.arm();
  }

  /** The promise's result, unless the reply is cut before it. @throws the reason of `signal`. */
  async orCut<Result>(promise: Promise<Result>): Promise<Result> {
    return Promise.race([promise, this.aborted]);
  }

  /** Waits without listening. @throws the reason of `signal`. */
  async pause(milliseconds: number): Promise<void> {
    clearTimeout(this.silence);
    let timer: NodeJS.Timeout | undefined;
    const waited = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, milliseconds);
    });
    await this.orCut(waited).finally(() => {
      clearTimeout(timer);
    });
  }

  /** Lets go of its timers. */
  stop(): void {
    clearTimeout(this.silence);
    clearTimeout(this.deadline);
    this.options.signal?.removeEventListener('abort', this.cancel);
  }

  private arm(): void {
    clearTimeout(this.silence);
    if (this.isHeld) return;
    this.silence = setTimeout(() => {
      this.controller.abort(
        this.hasHeard ? new ModelFailure('stalled', stalled) : new ModelFailure('timed-out', silent),
      );
    }, this.options.timeoutMilliseconds);
  }

  private readonly cancel = (): void => {
    this.controller.abort(
      new AppError({ step: 'answers', kind: 'cancelled', message: 'The answer is no longer wanted.' }),
    );
  };
}

const tooSlow =
  'The language model took too long for its reply; LLM_DEADLINE says how long it may take, LLM_MAX_TOKENS how long a reply may be.';
const silent = 'The language model did not reply in time; LLM_TIMEOUT says how long is waited for it.';
const stalled = 'The language model stopped in the middle of its reply; LLM_TIMEOUT says how long is waited.';

function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
