import { createServer } from 'node:http';
import pino from 'pino';
import { createApp } from '../../src/api/create-app.js';
import type { Assistant } from '../../src/contracts/assistant.js';
import { createAssistant } from '../../src/pipeline/create-assistant.js';
import { listenOnFreePort } from '../api/listen-on-free-port.js';
import { buildTemporaryIndex } from './seeds-index.js';
import { silentLog } from './silent-log.js';

/** A server of the whole program over the seeds. */
export interface ServedApp {
  /** Without a slash at the end. */
  address: string;
  close(): Promise<void>;
}

interface ServeAppOptions {
  settings?: Record<string, string>;
  /** Puts something between server and assistant. */
  wrap?: (assistant: Assistant) => Assistant;
  today?: () => Date;
}

/** Indexes the seeds with the real model and serves them on a free port. */
export async function serveApp({
  settings = {},
  wrap = (assistant) => assistant,
  today = () => new Date(),
}: ServeAppOptions = {}): Promise<ServedApp> {
  const temporary = await buildTemporaryIndex(settings);
  const { config } = temporary;
  const assistant = await createAssistant({ config, log: silentLog, today });
  const wrapped = wrap(assistant);
  const log = pino({ level: 'silent' });
  const server = createServer(createApp({ assistant: () => wrapped, config, log, today }));
  const address = `http://127.0.0.1:${await listenOnFreePort(server)}`;
  return {
    address,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await assistant.close();
      await temporary.remove();
    },
  };
}
