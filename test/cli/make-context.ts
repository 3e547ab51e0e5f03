import { PassThrough, Writable } from 'node:stream';
import type { CommandContext, Output, Pipeline } from '../../src/cli/command-context.js';
import type { Assistant } from '../../src/contracts/assistant.js';
import { createFakeAssistant } from '../support/fake-assistant.js';

interface TestContext extends CommandContext {
  stdin: PassThrough;
  /** What was written so far. */
  written: { stdout: string; stderr: string };
  /** As Ctrl-C does; gives what the handler gave. */
  interrupt: () => boolean;
  /** Handlers that were not taken away again. */
  handlers: Set<() => boolean>;
}

/** The world of a command, with a fake assistant, no terminal and folders that hold nothing. */
export function makeContext(
  options: {
    assistant?: Partial<Assistant>;
    pipeline?: Partial<Pipeline>;
    env?: Record<string, string>;
    now?: () => number;
  } = {},
): TestContext {
  const written = { stdout: '', stderr: '' };
  const handlers = new Set<() => boolean>();
  const pipeline: Pipeline = {
    createAssistant: () => Promise.resolve(createFakeAssistant(options.assistant)),
    buildIndex: () => Promise.reject(new Error('no build in this test')),
    ...options.pipeline,
  };
  return {
    version: '1.2.3',
    env: options.env ?? {},
    stdin: new PassThrough(),
    stdout: makeOutput((text) => (written.stdout += text)),
    stderr: makeOutput((text) => (written.stderr += text)),
    written,
    handlers,
    loadPipeline: () => Promise.resolve(pipeline),
    onInterrupt: (handler) => {
      handlers.add(handler);
      return () => void handlers.delete(handler);
    },
    interrupt: () => Array.from(handlers, (handler) => handler()).every(Boolean),
    now: options.now ?? (() => 0),
  };
}

/** An output that hands on what is written to it. */
export function makeOutput(onText: (text: string) => void): Output {
  return new Writable({
    decodeStrings: false,
    write: (chunk: string | Buffer, _encoding, done) => {
      onText(chunk.toString());
      done();
    },
  });
}
