import type { Express } from 'express';
import { pino } from 'pino';
import { z } from 'zod';
import { createApp } from '../../src/api/create-app.js';
import { type Config, parseConfig } from '../../src/config/parse-config.js';
import type { Assistant } from '../../src/contracts/assistant.js';
import { createFakeAssistant } from '../support/fake-assistant.js';

/** An app over a fake assistant, and the lines it logs, parsed. */
export function makeTestApp(options: { assistant?: Assistant | null; config?: Partial<Config> } = {}): {
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
  return { app: createApp({ assistant: () => assistant, config, log, newRequestId: () => 'id-1' }), logged };
}
