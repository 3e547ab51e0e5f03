import { pino } from 'pino';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startServer } from '../../src/api/start-server.js';
import { parseConfig } from '../../src/config/parse-config.js';
import type { Assistant } from '../../src/contracts/assistant.js';
import { AppError } from '../../src/contracts/errors.js';
import type { ServerState } from '../../src/contracts/server-state.js';
import { buildPage, type BuiltPage } from '../support/build-page.js';
import { describeInBrowser } from '../support/describe-in-browser.js';
import { createFakeAssistant } from '../support/fake-assistant.js';
import { barrierVisit, findBarriers } from '../support/find-barriers.js';
import { openBrowser } from '../support/open-browser.js';
import { PageVisits } from '../support/page-visits.js';
import { servePage, type ServedPage } from '../support/serve-page.js';

const busy = new AppError({
  step: 'answers',
  kind: 'unavailable',
  message: 'The embedding process is busy.',
  remedy: 'Try again in a moment.',
});

describeInBrowser('the page of a server that has trouble', () => {
  let assistant: Assistant | null;
  let building: Extract<ServerState, { state: 'building' }> | null = null;
  let served: ServedPage;

  beforeAll(async () => {
    served = await servePage({ assistant: () => assistant, more: { building: () => building } });
  });
  afterAll(() => served.close());
  afterEach(async () => {
    building = null;
    expect(await served.visits.leave()).toEqual([]);
  });

  it('says that there is no index and what to do, then how far it is, and goes on by itself', async () => {
    assistant = null;
    const page = await served.visits.visit('/', barrierVisit);
    await page.getByRole('heading', { level: 1, name: 'Waiting for the index' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByText('There is no index to answer from.').waitFor();
    await page.getByText('Run: rapporteur index').waitFor();
    building = { state: 'building', progress: { stage: 'embedding', done: 3, total: 9 } };
    await page.getByText('Computing what the paragraphs mean: 3 of 9 texts').waitFor();
    const bar = page.getByRole('progressbar', { name: 'Building the index' });
    expect([await bar.getAttribute('value'), await bar.getAttribute('max')]).toEqual(['3', '9']);
    assistant = createFakeAssistant();
    await page.getByRole('heading', { level: 1, name: 'Crime congresses' }).waitFor();
    await page.getByRole('textbox', { name: 'Question' }).waitFor();
  });

  it('shows why a question was not answered, and asks it again in its place', async () => {
    let fails = true;
    const whole = createFakeAssistant();
    assistant = { ...whole, ask: (...given) => (fails ? Promise.reject(busy) : whole.ask(...given)) };
    const page = await served.visits.visit('/', { ...barrierVisit, expected: /status of 503/ });
    await page.getByRole('textbox', { name: 'Question' }).fill('What follows?');
    await page.keyboard.press('Enter');
    const problem = page.getByRole('alert');
    await problem.getByText('The embedding process is busy.').waitFor();
    await problem.getByText('Try again in a moment.').waitFor();
    expect(await page.getByRole('status').count()).toBe(0);
    expect(await findBarriers(page)).toEqual([]);
    fails = false;
    await page.getByRole('button', { name: 'Ask again' }).click();
    await page.getByRole('article').getByText('Checked 1 of 1 sentence').waitFor();
    expect(await problem.count()).toBe(0);
  });

  it('offers nothing but to ask again for an answer that failed half-way', async () => {
    const whole = createFakeAssistant();
    assistant = {
      ...whole,
      ask: async (_request, options) => {
        const { listener } = options ?? {};
        await listener?.({ event: 'question', data: { standaloneQuestion: 'What follows?', rewrites: [] } });
        const sentence = { text: 'The first.', citations: [], verdict: 'supported' as const };
        await listener?.({ event: 'sentence', data: { index: 0, sentence, citations: [] } });
        throw busy;
      },
    };
    const page = await served.visits.visit('/');
    await page.getByRole('textbox', { name: 'Question' }).fill('What follows?');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('The embedding process is busy.').waitFor();
    await page.getByRole('button', { name: 'Ask again' }).waitFor();
    expect(await page.getByRole('button', { name: 'Add to briefing' }).count()).toBe(0);
  });

  it('shows why a list cannot be had, and tries again when asked to', async () => {
    let fails = true;
    const whole = createFakeAssistant();
    assistant = { ...whole, describeCorpus: () => (fails ? Promise.reject(busy) : whole.describeCorpus()) };
    const page = await served.visits.visit('/documents', { expected: /status of 503/ });
    await page.getByRole('alert').getByText('The embedding process is busy.').waitFor();
    fails = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('table').getByRole('link').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});

describeInBrowser('the page of a server that is slow or fails at first', () => {
  let assistant: Assistant;
  let served: ServedPage;

  beforeAll(async () => {
    served = await servePage({ assistant: () => assistant });
  });
  afterAll(() => served.close());
  afterEach(async () => {
    expect(await served.visits.leave()).toEqual([]);
  });

  it('says that it waits for the first word of the server', async () => {
    assistant = createFakeAssistant();
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const page = await served.visits.visit('/documents');
    await page.route('**/api/state', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/');
    await page.getByRole('heading', { level: 1, name: 'Waiting for the server' }).waitFor();
    goOn();
    await page.getByRole('heading', { level: 1, name: 'Crime congresses' }).waitFor();
  });

  it('says why the corpus has not come, and which filters are on, and goes on by itself', async () => {
    let fails = true;
    const whole = createFakeAssistant();
    assistant = { ...whole, describeCorpus: () => (fails ? Promise.reject(busy) : whole.describeCorpus()) };
    const page = await served.visits.visit('/', { expected: /status of 503/ });
    await page.getByRole('alert').getByText('The embedding process is busy.').waitFor();
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    await page.goto('/search?q=crime&years=2015&statuses=draft');
    await page.getByText('Filters on: 2015; draft').waitFor();
    fails = false;
    await page.getByRole('button', { name: 'Searching: no document (2015; draft)' }).waitFor();
  });
});

describeInBrowser('the page of a server that goes away', () => {
  let browser: Browser;
  let page: BuiltPage;

  beforeAll(async () => {
    browser = await openBrowser();
    page = await buildPage();
  });
  afterAll(async () => {
    await browser.close();
    await page.remove();
  });

  /** Starts a server at a port, 0 for any; `stop` ends when it has. */
  async function start(port: number): Promise<{ url: string; stop: () => Promise<void> }> {
    const controller = new AbortController();
    const { url, finished } = await startServer({
      config: parseConfig({ PORT: String(port), RATE_LIMIT: '0' }),
      log: pino({ level: 'silent' }),
      openAssistant: () => Promise.resolve(createFakeAssistant()),
      webFolder: page.folder,
      print: () => undefined,
      signal: controller.signal,
    });
    const stop = async (): Promise<void> => {
      controller.abort();
      await finished;
    };
    return { url, stop };
  }

  it('says so, keeps what is being written, and goes on when it is back', async () => {
    const first = await start(0);
    const visits = new PageVisits(browser, first.url);
    const view = await visits.visit('/', { expected: /Failed to load resource/ });
    const box = view.getByRole('textbox', { name: 'Question' });
    await box.waitFor();
    await first.stop();
    await box.fill('What follows?');
    await box.press('Enter');
    const banner = view.getByRole('status').filter({ hasText: /server/ });
    await banner.getByText('The server does not answer; it is asked again every second.').waitFor();
    await view.getByRole('alert').getByText('The server cannot be reached').waitFor();
    await box.fill('And what of the second');
    const second = await start(Number(new URL(first.url).port));
    await banner.getByText('The server is back.').waitFor();
    expect(await box.inputValue()).toBe('And what of the second');
    await view.getByRole('button', { name: 'Ask again' }).click();
    await view.getByRole('article').getByText('Checked 1 of 1 sentence').waitFor();
    expect(await box.inputValue()).toBe('And what of the second');
    expect(await visits.leave()).toEqual([]);
    await second.stop();
  });
});
