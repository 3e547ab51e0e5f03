import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { askOnPage } from '../support/ask-on-page.js';
import { describeInBrowser } from '../support/describe-in-browser.js';
import { eventually } from '../support/eventually.js';
import { barrierVisit, findBarriers } from '../support/find-barriers.js';
import { serveCorpus, type ServedCorpus } from '../support/serve-corpus.js';

const paper = 'working-paper-fourteenth-congress-2020';

/** Every view in the states that matter: its address, and what is done there. */
const views: [name: string, path: string, reach: (page: Page) => Promise<unknown>][] = [
  ['the first visit', '/', (page) => page.getByText('What it answers from').waitFor()],
  [
    'the filters',
    '/',
    async (page) => {
      await page.getByRole('button', { name: /^Searching/ }).click();
      await page.getByRole('checkbox', { name: '2012' }).check();
    },
  ],
  [
    'an answer with its evidence and its forms unfolded',
    '/',
    async (page) => {
      const turn = await askOnPage(page, 'What are the recommendations?');
      await turn.locator('summary').click();
      await turn.getByRole('table').waitFor();
      await turn.getByRole('button', { name: 'Wrong answer' }).click();
      await turn.getByRole('button', { name: 'Copy' }).click();
    },
  ],
  [
    'an answer with a source open',
    '/',
    async (page) => {
      const turn = await askOnPage(page, 'What does paragraph 47 of the working paper say?');
      await turn.getByRole('button', { name: /^Citation 1:/ }).click();
      await page.getByRole('link', { name: 'Open document' }).waitFor();
    },
  ],
  [
    'a conversation with an answer declined, readings, and a title being changed',
    '/',
    async (page) => {
      await askOnPage(page, 'What did Chile say about corruption?');
      await askOnPage(page, 'What does paragraph 9 say?');
      await page.getByRole('button', { name: 'Rename' }).click();
    },
  ],
  ['the list of documents', '/documents', (page) => page.getByRole('table').waitFor()],
  ['a document', `/documents/${paper}#p47`, (page) => page.locator('#p47.reading-target').waitFor()],
  [
    'an address that names no paragraph',
    `/documents/${paper}#p470`,
    (page) => page.getByRole('alert').waitFor(),
  ],
  ['a search to come', '/search', (page) => page.getByRole('searchbox').waitFor()],
  [
    'a search and what it found',
    '/search?q=maritime+piracy',
    (page) => page.getByRole('main').getByRole('listitem').first().waitFor(),
  ],
  [
    'an outline being edited',
    '/briefings',
    async (page) => {
      await page.getByRole('textbox', { name: 'Topic or instructions' }).fill('cybercrime');
      await page.getByRole('button', { name: 'Propose an outline' }).click();
      await page.getByText('Understood as: cybercrime').waitFor();
    },
  ],
  [
    'a briefing',
    '/briefings',
    async (page) => {
      await page.getByRole('textbox', { name: 'Topic or instructions' }).fill('maritime piracy');
      await page.getByRole('button', { name: 'Write without seeing the outline' }).click();
      await page.getByRole('link', { name: 'Word', exact: true }).waitFor();
    },
  ],
  [
    'bookmarks',
    `/documents/${paper}#p45`,
    async (page) => {
      await page.locator('#p45').getByRole('button', { name: 'Add to briefing' }).click();
      await page.getByRole('link', { name: 'Briefings (1)' }).click();
      await page.getByRole('button', { name: 'Make a briefing of these' }).waitFor();
    },
  ],
];

describeInBrowser('no barrier stands', () => {
  let served: ServedCorpus;

  beforeAll(async () => {
    served = await serveCorpus();
  });
  afterAll(() => served.close());
  afterEach(async () => {
    expect(await served.visits.leave()).toEqual([]);
  });

  it.each(views)('in %s', async (_name, path, reach) => {
    const page = await served.visits.visit(path, barrierVisit);
    await reach(page);
    expect(await findBarriers(page)).toEqual([]);
  });

  it('in the menu of a narrow window', async () => {
    const page = await served.visits.visit('/', { ...barrierVisit, viewport: { width: 360, height: 740 } });
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('navigation', { name: 'Rapporteur' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });

  it('in the way of the keyboard: "/" goes to the question, the skip link to the content', async () => {
    const page = await served.visits.visit('/');
    await page.getByRole('textbox', { name: 'Question' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('and/or');
    expect(await page.getByRole('textbox', { name: 'Question' }).inputValue()).toBe('and/or');
    await page.goto('/documents');
    await page.getByRole('table').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await eventually(() => page.evaluate('document.activeElement.id')).toBe('main');
    await page.keyboard.press('/');
    await page.waitForURL(`${served.origin}/`);
    await eventually(() => page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA');
  });
});
