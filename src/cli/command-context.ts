import type { Readable, Writable } from 'node:stream';
import type { Environment } from '../config/parse-setting.js';
import type { Assistant } from '../contracts/assistant.js';
import type { BuildProgress, BuildReport } from '../contracts/build-report.js';
import type { Config } from '../config/parse-config.js';
import type { Logger } from '../contracts/logger.js';

/** A stream that may be a terminal. */
export interface Output extends Writable {
  isTTY?: boolean;
  /** Width of the terminal in characters. */
  columns?: number;
}

/** A stream that lines are read from. */
interface Input extends Readable {
  isTTY?: boolean;
}

/** The heavy half of the program: models, index, native code. */
export interface Pipeline {
  createAssistant: (options: {
    config: Config;
    log: Logger;
    /** Whether questions are suggested, and briefings left unfinished taken up again, while nobody asks. */
    inBackground?: boolean;
  }) => Promise<Assistant>;
  buildIndex: (options: {
    config: Config;
    force?: boolean;
    onProgress?: (progress: BuildProgress) => void;
    onNotice?: (text: string) => void;
    signal?: AbortSignal;
  }) => Promise<BuildReport>;
}

/** What a command needs of the world around it; a test passes its own. */
export interface CommandContext {
  /** Version of the program, for --version. */
  version: string;
  env: Environment;
  stdin: Input;
  stdout: Output;
  stderr: Output;
  /** Loads the pipeline, which takes a while; commands that do without never call it. */
  loadPipeline: () => Promise<Pipeline>;
  /**
   * Calls the handler on Ctrl-C and on a request to end; when it gives false, having nothing left to stop, the program
   * ends at once. Gives the function that takes the handler away again.
   */
  onInterrupt: (handler: () => boolean) => () => void;
  /** Milliseconds of a clock that never goes back. */
  now: () => number;
}
