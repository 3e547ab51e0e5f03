import { join } from 'node:path';
import type { Express } from 'express';
import { pino } from 'pino';
import { z } from 'zod';
import { createApp } from '../../src/api/create-app.js';
import { type Config, parseConfig } from '../../src/config/parse-config.js';
import type { Assistant } from '../../src/contracts/assistant.js';
import type { ServerState } from '../../src/contracts/server-state.js';
import { createFakeAssistant } from '../support/fake-assistant.js';

/** A folder with a page as Vite builds it. */
export const pageFixture = join(import.meta.dirname, '..', 'fixtures', 'page');

/** An app over a fake assistant, and the lines it logs, parsed. */
export function makeTestApp(
  options: {
    assistant?: Assistant | null;
    config?: Partial<Config>;
    webFolder?: string;
    keepAliveMilliseconds?: number;
    stallMilliseconds?: number;
    mostStreams?: number;
    stopping?: AbortSignal;
    building?: () => Extract<ServerState, { state: 'building' }> | null;
    today?: () => Date;
  } = {},
): {
  app: Express;
  logged: Record<string, unknown>[];
} {
  const assistant = options.assistant === undefined ? createFakeAssistant() : options.assistant;
  const logged: Record<string, unknown>[] = [];
  const log = pino(
    { level: 'info' },
    { write: (line: string) => void logged.push(z.record(z.string(), z.unknown()).parse(JSON.parse(line))) },
  );
  const config: Config = {
    ...parseConfig({}, { projectFolder: '/p', currentFolder: '/p', cores: 1 }),
    rateLimit: null,
    ...options.config,
  };
  const { webFolder = pageFixture, keepAliveMilliseconds, stallMilliseconds, mostStreams } = options;
  const { stopping, building, today } = options;
  const app = createApp({
    assistant: () => assistant,
    config,
    log,
    newRequestId: () => 'id-1',
    webFolder,
    ...(keepAliveMilliseconds !== undefined && { keepAliveMilliseconds }),
    ...(stallMilliseconds !== undefined && { stallMilliseconds }),
    ...(mostStreams !== undefined && { mostStreams }),
    ...(stopping !== undefined && { stopping }),
    ...(building !== undefined && { building }),
    ...(today !== undefined && { today }),
  });
  return { app, logged };
}
