import type { CorpusOverview } from '../contracts/corpus-overview.js';
import type { Logger } from '../contracts/logger.js';
import type { AnswerServices } from './answer-services.js';
import { describeOverview } from './describe-overview.js';

/** What can be told of the corpus at a first look; worked out once, since an opened index never changes. */
export class CorpusDesk {
  private overview: Promise<Omit<CorpusOverview, 'suggestions'>> | undefined;
  private suggestions: readonly string[] = [];
  private suggesting: Promise<void> | undefined;
  private readonly controller = new AbortController();

  constructor(
    private readonly services: AnswerServices,
    private readonly log: Logger,
  ) {}

  /** The corpus, with the questions suggested so far. */
  async describe(): Promise<CorpusOverview> {
    this.suggest();
    if (this.overview === undefined) {
      this.overview = describeOverview(this.services);
      this.overview.catch(() => (this.overview = undefined));
    }
    return { ...(await this.overview), suggestions: [...this.suggestions] };
  }

  /** Begins to look for questions to suggest, unless that was done; never rejects. */
  suggest(): void {
    if (this.controller.signal.aborted) return;
    this.suggesting ??= this.findSuggestions();
  }

  /** Stops looking. */
  async close(): Promise<void> {
    this.controller.abort();
    await this.suggesting;
  }

  private async findSuggestions(): Promise<void> {
    const { signal } = this.controller;
    try {
      // It takes half a second to load, which a question need not wait for.
      const { suggestQuestions } = await import('./suggest-questions.js');
      this.suggestions = await suggestQuestions(this.services, {
        signal,
        onFound: (questions) => {
          this.suggestions = questions;
        },
      });
    } catch (error) {
      if (!signal.aborted) this.log.warn({ err: error }, 'no questions suggested');
    }
  }
}
