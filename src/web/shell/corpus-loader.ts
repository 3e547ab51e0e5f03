import type { CorpusOverview } from '../../contracts/corpus-overview.js';
import { describeFailure, type HttpProblem } from '../http/http-problem.js';
import { createValueStore, type ValueStore } from './value-store.js';

/** What is known of the corpus; `problem` says why it has not come, and is null once it has. */
interface KnownCorpus {
  corpus: CorpusOverview | null;
  problem: HttpProblem | null;
}

interface LoaderOptions {
  /** @throws HttpProblem */
  request: () => Promise<CorpusOverview>;
  /** Calls back after so many milliseconds; returns what calls it off. */
  later: (callback: () => void, milliseconds: number) => () => void;
}

const shortestWait = 1000;
const longestWait = 30_000;

/** Loads the corpus for the whole page, and again by itself, after ever longer waits, for as long as it has not come. */
export class CorpusLoader {
  readonly known: ValueStore<KnownCorpus> = createValueStore<KnownCorpus>({ corpus: null, problem: null });
  private loading = false;
  private failures = 0;
  private callOff = () => {
    // Nothing is planned yet.
  };

  constructor(private readonly options: LoaderOptions) {}

  /** Asks now, unless it is just being asked; what was known stays until an answer comes. */
  async load(): Promise<void> {
    if (this.loading) return;
    this.loading = true;
    this.callOff();
    try {
      this.known.write({ corpus: await this.options.request(), problem: null });
      this.failures = 0;
    } catch (cause) {
      this.fail(cause);
    } finally {
      this.loading = false;
    }
  }

  private fail(cause: unknown): void {
    // A corpus once known is good enough: it only lacks what was asked for again.
    if (this.known.read().corpus !== null) return;
    this.known.write({ corpus: null, problem: describeFailure(cause) });
    const wait = Math.min(shortestWait * 2 ** this.failures, longestWait);
    this.failures += 1;
    this.callOff = this.options.later(() => void this.load(), wait);
  }
}
