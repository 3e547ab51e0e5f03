import type { Config } from '../config/parse-config.js';
import type { Assistant } from '../contracts/assistant.js';
import type { ServerState } from '../contracts/server-state.js';

/** What every route is given. */
export interface RouteContext {
  /** @throws AppError index-missing, index-incompatible, index-damaged while there is nothing to answer from. */
  assistant: () => Assistant;
  /** Whether there is an assistant, and if not, how far that has come. */
  state: () => ServerState;
  config: Config;
  /** Folder of the built page: index.html and assets/. */
  webFolder: string;
  /** Milliseconds between two signs of life on an event stream. */
  keepAliveMilliseconds: number;
  /** Aborted when the server is to stop: streams that would go on for long end then. */
  stopping: AbortSignal;
}
