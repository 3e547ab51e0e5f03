import { createServer } from 'node:http';
import { pino } from 'pino';
import { createApp } from '../../src/api/create-app.js';
import { parseConfig, type Config } from '../../src/config/parse-config.js';
import type { Assistant } from '../../src/contracts/assistant.js';
import { listenOnFreePort } from '../api/listen-on-free-port.js';
import { buildPage } from './build-page.js';
import { openBrowser } from './open-browser.js';
import { PageVisits } from './page-visits.js';

/** The page, served and open to visits. */
export interface ServedPage {
  visits: PageVisits;
  /** Address of the server, without a slash at its end. */
  origin: string;
  close(): Promise<void>;
}

interface ServeOptions {
  assistant: () => Assistant | null;
  config?: Config;
  /** What else the application is given. */
  more?: Partial<Parameters<typeof createApp>[0]>;
}

/** Builds the page, serves it on a free port over an assistant, and starts a browser. */
export async function servePage({ assistant, config, more = {} }: ServeOptions): Promise<ServedPage> {
  const browser = await openBrowser();
  const page = await buildPage();
  const app = createApp({
    assistant,
    config: config ?? parseConfig({ RATE_LIMIT: '0' }),
    log: pino({ level: 'silent' }),
    webFolder: page.folder,
    ...more,
  });
  const server = createServer(app);
  const origin = `http://127.0.0.1:${await listenOnFreePort(server)}`;
  return {
    visits: new PageVisits(browser, origin),
    origin,
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await page.remove();
    },
  };
}
