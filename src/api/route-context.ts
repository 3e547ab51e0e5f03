import type { Config } from '../config/parse-config.js';
import type { Assistant } from '../contracts/assistant.js';

/** What every route is given. */
export interface RouteContext {
  /** @throws AppError index-missing, index-incompatible, index-damaged while there is nothing to answer from. */
  assistant: () => Assistant;
  config: Config;
}
