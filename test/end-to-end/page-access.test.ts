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

  it('in a window as narrow as a telephone at 200 %: nothing runs out of it, and the text has room', async () => {
    const page = await served.visits.visit('/', { viewport: { width: 180, height: 370 } });
    const over = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    const box = page.getByRole('textbox', { name: 'Question' });
    await box.waitFor();
    expect((await box.boundingBox())?.width).toBeGreaterThan(120);
    expect(await page.evaluate("getComputedStyle(document.querySelector('.chat-foot')).position")).toBe(
      'static',
    );
    expect(await page.evaluate(over)).toBe(0);
    const menu = page.getByRole('button', { name: 'Menu' });
    await menu.click();
    await page.getByRole('link', { name: 'Briefings', exact: true }).click();
    await page.getByRole('textbox', { name: 'Topic or instructions' }).fill('maritime piracy');
    expect(await page.evaluate(over)).toBe(0);
    await page.getByRole('button', { name: 'Propose an outline' }).click();
    await page.getByText('Understood as: maritime piracy').waitFor();
    expect(await page.evaluate(over)).toBe(0);
    await menu.click();
    const rail = page.getByRole('navigation', { name: 'Rapporteur' });
    await rail.getByRole('link', { name: 'Briefings', exact: true }).click();
    await rail.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Write the briefing' }).click();
    await page.getByRole('link', { name: 'Word', exact: true }).waitFor();
    expect(await page.evaluate(over)).toBe(0);
  });

  it('where a control goes when it is pressed: the focus is on the one that takes its place', async () => {
    const page = await served.visits.visit('/search?q=crime&years=2012');
    const focused = () =>
      page.evaluate(
        "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent",
      );
    await page.getByRole('button', { name: 'Search everything' }).click();
    await eventually(focused).toBe('Searching: all 4 documents');
    await page.getByRole('button', { name: 'Fold the rail away' }).click();
    await eventually(focused).toBe('Unfold the rail');
    await page.keyboard.press('Enter');
    await eventually(focused).toBe('Fold the rail away');
    await page.getByRole('link', { name: 'Briefings', exact: true }).click();
    await page.getByRole('textbox', { name: 'Topic or instructions' }).fill('cybercrime');
    await page.getByRole('button', { name: 'Propose an outline' }).click();
    await eventually(focused).toBe('Heading of section 1');
    await page.getByRole('button', { name: 'Discard the outline' }).click();
    await eventually(() => page.evaluate('document.activeElement.id')).toBe('briefing-topic');
  });

  it('where bars stay in the window: what takes the focus stands clear of them', async () => {
    const page = await served.visits.visit('/', { viewport: { width: 800, height: 600 } });
    await askOnPage(page, 'What are the recommendations?');
    await askOnPage(page, 'What does paragraph 47 of the working paper say?');
    const clear = `(() => {
      const active = document.activeElement;
      if (active === null || active.closest('.chat-foot, .top-bar, .shell-skip') !== null || active === document.body) return true;
      const box = active.getBoundingClientRect();
      const [top, foot] = ['.top-bar', '.chat-foot'].map((bar) => document.querySelector(bar).getBoundingClientRect());
      return box.top >= top.bottom - 1 && (box.bottom <= foot.top + 1 || box.height > foot.top - top.bottom);
    })()`;
    for (const key of ['Shift+Tab', 'Tab']) {
      for (let press = 0; press < 25; press++) {
        await page.keyboard.press(key);
        expect(await page.evaluate(clear), `${key}, press ${press}`).toBe(true);
      }
    }
  });

  it('between an answer and its source on a screen of middling width: they stand side by side', async () => {
    const page = await served.visits.visit('/', { viewport: { width: 900, height: 800 } });
    const turn = await askOnPage(page, 'What does paragraph 47 of the working paper say?');
    await turn.getByRole('button', { name: /^Citation 1:/ }).click();
    const sheet = await page.getByRole('complementary').last().boundingBox();
    const answer = await turn.boundingBox();
    expect((answer?.x ?? 0) + (answer?.width ?? 0)).toBeLessThanOrEqual(sheet?.x ?? 0);
  });

  it('of the theme: each choice is kept to, and paper is light', async () => {
    const page = await served.visits.visit('/', { colorScheme: 'dark' });
    const paper = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const [light, dark] = ['rgb(253, 252, 249)', 'rgb(24, 23, 21)'];
    await eventually(paper).toBe(dark);
    await page.getByText('Light', { exact: true }).click();
    await eventually(paper).toBe(light);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByText('Dark', { exact: true }).click();
    await eventually(paper).toBe(dark);
    await page.emulateMedia({ media: 'print' });
    await eventually(paper).toBe(light);
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
    await page.getByText('System', { exact: true }).click();
    await page.emulateMedia({ media: 'print' });
    await eventually(paper).toBe(light);
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
    await page.goto(`/documents/${paper}#p47`);
    await page.locator('#p47.reading-target').waitFor();
    await page.locator('.shell-skip').focus();
    await page.keyboard.press('Enter');
    await eventually(() => page.evaluate('document.activeElement.id')).toBe('main');
    expect(new URL(page.url()).hash).toBe('#p47');
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.keyboard.press('/');
    await page.waitForURL(`${served.origin}/`);
    await eventually(() => page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA');
  });
});
