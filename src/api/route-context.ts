import type { Config } from '../config/parse-config.js';
import type { Assistant } from '../contracts/assistant.js';
import type { ServerState } from '../contracts/server-state.js';
import type { StreamLimit } from './stream-limit.js';

/** What every route is given. */
export interface RouteContext {
  /** @throws AppError index-missing, index-incompatible, index-damaged while there is nothing to answer from. */
  assistant: () => Assistant;
  /** Whether there is an assistant, and if not, how far that has come. */
  state: () => ServerState;
  config: Config;
  /** The instant as a date. */
  today: () => Date;
  /** Folder of the built page: index.html and assets/. */
  webFolder: string;
  /** Milliseconds between two signs of life on an event stream. */
  keepAliveMilliseconds: number;
  /** Milliseconds after which an event stream is cut whose client does not take what was sent. */
  stallMilliseconds: number;
  /** Counts the event streams of all routes. */
  streams: StreamLimit;
  /** Aborted when the server is to stop: streams that would go on for long end then. */
  stopping: AbortSignal;
}
