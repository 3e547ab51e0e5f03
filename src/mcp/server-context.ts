import type { Assistant } from '../contracts/assistant.js';
import type { Logger } from '../contracts/logger.js';

/** What every tool and resource is given. */
export interface ServerContext {
  /** Gives the assistant, opening it where that has not been done. @throws AppError index-missing and its like. */
  assistant: () => Assistant | Promise<Assistant>;
  log: Logger;
  /** Whether questions and searches are written to the log. */
  logQuestions: boolean;
  /** Put before the relative addresses of citations, without a slash at its end; null where the page is not served. */
  pageUrl: string | null;
}
