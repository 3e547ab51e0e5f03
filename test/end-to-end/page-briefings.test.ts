import { readFile } from 'node:fs/promises';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { briefingJobSchema, type Briefing } from '../../src/contracts/briefing.js';
import { askOnPage, readCitedAnswer } from '../support/ask-on-page.js';
import { describeInBrowser } from '../support/describe-in-browser.js';
import { eventually } from '../support/eventually.js';
import { readMarkedWords } from '../support/marked-words.js';
import { serveCorpus, type ServedCorpus } from '../support/serve-corpus.js';

/** The briefing whose address a page is at, as the server keeps it. */
async function readBriefing(page: Page): Promise<Briefing> {
  const id = new URL(page.url()).pathname.slice('/briefings/'.length);
  const job = briefingJobSchema.parse(await (await page.request.get(`/api/briefings/${id}`)).json());
  if (job.briefing === undefined) throw new Error(`the briefing is ${job.status}`);
  return job.briefing;
}

/** Waits until the report is there. */
async function awaitReport(page: Page): Promise<void> {
  await page.waitForURL('**/briefings/*');
  await page.getByRole('link', { name: 'Word', exact: true }).waitFor({ timeout: 60_000 });
}

/** The footnotes of a Word file, each as its text, in their order. */
async function readFootnotes(path: string): Promise<string[]> {
  const { value } = await mammoth.convertToHtml({ buffer: await readFile(path) });
  return [...value.matchAll(/<li id="footnote-\d+">(.*?)<\/li>/gs)].map(([, note = '']) =>
    note
      .replace(/<[^>]*>/g, '')
      .replaceAll('\u00a0', ' ')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  );
}

describeInBrowser('a briefing on the page', () => {
  let served: ServedCorpus;

  beforeAll(async () => {
    served = await serveCorpus();
  });
  afterAll(() => served.close());
  afterEach(async () => {
    expect(await served.visits.leave()).toEqual([]);
  });

  it('goes from a topic by an edited outline to a report, whose Word file has every citation', async () => {
    const page = await served.visits.visit('/briefings');
    await page.getByRole('textbox', { name: 'Topic or instructions' }).fill('Brief me on cybercrime');
    await page.getByRole('button', { name: 'Propose an outline' }).click();
    await page.getByText('Understood as: cybercrime').waitFor();
    const headings = page.getByRole('textbox', { name: /^Heading of section/ });
    const proposed = await headings.count();
    expect(proposed).toBeGreaterThan(2);
    await headings.nth(1).fill('Law enforcement');
    await page.getByRole('button', { name: /^Move up: section 2/ }).click();
    while ((await headings.count()) > 2) {
      await page.getByRole('button', { name: /^Remove section 3,/ }).click();
    }
    await page.getByRole('button', { name: 'Write the briefing' }).click();
    await awaitReport(page);
    const briefing = await readBriefing(page);
    expect(briefing.sections.map(({ heading }) => heading)).toEqual(['Law enforcement', 'In general']);
    const report = page.getByRole('main').getByRole('article');
    expect(await report.getByRole('heading', { level: 2 }).allTextContents()).toEqual(
      expect.arrayContaining(['1. Law enforcement', '2. In general', 'Sources']),
    );
    const { sentences, checked } = briefing.checks;
    expect(await report.locator('.report-checks').textContent()).toContain(`${sentences} sentences`);
    expect(checked).toBe(sentences);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Word', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/cybercrime.*\.docx$/);
    const footnotes = await readFootnotes(await download.path());
    expect(briefing.citations.length).toBeGreaterThan(3);
    for (const { label, quote } of briefing.citations) {
      expect(footnotes).toContainEqual(expect.stringContaining(`${label}: “${quote}”`));
    }
    expect(footnotes.length).toBeGreaterThanOrEqual(briefing.citations.length);
  });

  it('keeps what is written on the desk, and asks before it is replaced', async () => {
    const page = await served.visits.visit('/briefings');
    const topic = page.getByRole('textbox', { name: 'Topic or instructions' });
    await topic.fill('Brief me on cybercrime');
    await page.getByRole('textbox', { name: 'Title on the front (optional)' }).fill('On crime');
    await page.getByRole('button', { name: 'Propose an outline' }).click();
    const heading = page.getByRole('textbox', { name: 'Heading of section 1' });
    await heading.fill('My own heading');
    await heading.press('Enter');
    await page.getByRole('link', { name: 'Documents', exact: true }).click();
    await page.getByRole('table').waitFor();
    await page.goBack();
    expect(await topic.inputValue()).toBe('Brief me on cybercrime');
    expect(await page.getByRole('textbox', { name: 'Title on the front (optional)' }).inputValue()).toBe(
      'On crime',
    );
    expect(await heading.inputValue()).toBe('My own heading');
    await page.getByRole('button', { name: 'Propose again' }).click();
    const asked = page.getByRole('group', { name: 'Replace the outline and your changes to it?' });
    await asked.getByRole('button', { name: 'No' }).click();
    expect(await heading.inputValue()).toBe('My own heading');
    await page.getByRole('button', { name: 'Propose again' }).click();
    await asked.getByRole('button', { name: 'Yes' }).click();
    await eventually(() => heading.inputValue()).not.toBe('My own heading');
    await page.getByText('None yet. This browser keeps').waitFor();
  });

  it('does not pull back a reader who has gone elsewhere before it was begun', async () => {
    const page = await served.visits.visit('/briefings');
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await page.route('**/api/briefings', async (route) => {
      await held;
      await route.continue();
    });
    await page.getByRole('textbox', { name: 'Topic or instructions' }).fill('maritime piracy');
    await page.getByRole('button', { name: 'Write without seeing the outline' }).click();
    await page.getByRole('link', { name: 'Documents', exact: true }).click();
    await page.getByRole('table').waitFor();
    goOn();
    await page
      .getByText('The briefing is being written; it stands under Briefings.')
      .waitFor({ state: 'attached' });
    expect(new URL(page.url()).pathname).toBe('/documents');
  });

  it('opens the source of a citation with exactly its words marked', async () => {
    const page = await served.visits.visit('/briefings');
    await page.getByRole('textbox', { name: 'Topic or instructions' }).fill('maritime piracy');
    await page.getByRole('button', { name: 'Write without seeing the outline' }).click();
    await awaitReport(page);
    const [first] = (await readBriefing(page)).citations;
    await page
      .getByRole('button', { name: `Citation 1: ${first?.label}`, exact: true })
      .first()
      .click();
    await eventually(() => readMarkedWords(page.getByRole('complementary').last())).toBe(first?.quote);
    await page.getByRole('link', { name: 'Briefings', exact: true }).click();
    const own = page.getByRole('region', { name: 'Your briefings' });
    await own.getByRole('button', { name: /^Delete:/ }).click();
    await own.getByRole('button', { name: 'Yes' }).click();
    await own.getByText('None yet.').waitFor();
  });

  it('is made of an answer and a paragraph that were picked, in the order given to them', async () => {
    const page = await served.visits.visit('/');
    const turn = await askOnPage(page, 'How many passports had Australia cancelled?');
    await turn.getByRole('button', { name: 'Add to briefing' }).click();
    const [passports] = (await readCitedAnswer(page)).citations;
    await page.getByRole('link', { name: 'Briefings (1)' }).waitFor();
    await page.goto('/documents/working-paper-fourteenth-congress-2020#p45');
    await page.locator('#p45').getByRole('button', { name: 'Add to briefing' }).click();
    await page.getByRole('link', { name: 'Briefings (2)' }).click();
    const list = page.getByRole('region', { name: 'Bookmarks' }).getByRole('listitem');
    await eventually(() => list.count()).toBe(2);
    await list
      .nth(1)
      .getByRole('button', { name: /^Move up/ })
      .click();
    await eventually(() => list.first().textContent()).toContain('para. 45');
    await page.getByRole('textbox', { name: 'Title (optional)', exact: true }).fill('Two things');
    await page.getByRole('button', { name: 'Make a briefing of these' }).click();
    await awaitReport(page);
    await eventually(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('Two things');
    const { citations, topic } = await readBriefing(page);
    expect(topic).toBeNull();
    const paragraphs = [...new Set(citations.map(({ paragraphId }) => paragraphId))];
    expect(paragraphs).toEqual(['working-paper-fourteenth-congress-2020#p45', passports?.paragraphId]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Word', exact: true }).click(),
    ]);
    const footnotes = await readFootnotes(await download.path());
    expect(footnotes).toContainEqual(expect.stringContaining(`“${passports?.quote}”`));
  });
});
