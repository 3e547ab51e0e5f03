import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { describeInBrowser } from '../support/describe-in-browser.js';
import { eventually } from '../support/eventually.js';
import { readMarkedWords } from '../support/marked-words.js';
import { serveCorpus, type ServedCorpus } from '../support/serve-corpus.js';

const paper = 'working-paper-fourteenth-congress-2020';
const openedSchema = z.object({ paragraph: z.object({ text: z.string() }) });

describeInBrowser('the documents on the page', () => {
  let served: ServedCorpus;

  beforeAll(async () => {
    served = await serveCorpus();
  });
  afterAll(() => served.close());
  afterEach(async () => {
    expect(await served.visits.leave()).toEqual([]);
  });

  it('are listed latest first, in another order when asked, and by the words of their titles', async () => {
    const page = await served.visits.visit('/documents');
    const titles = page.getByRole('table').getByRole('rowheader').getByRole('link');
    const latest = [
      'Working paper, Fourteenth Congress',
      'Draft report, European Regional Preparatory Meeting',
      'Press release, Thirteenth Congress',
      'Draft report, Conference of the Parties',
    ];
    await eventually(() => titles.allTextContents()).toEqual(latest);
    await page.getByRole('button', { name: 'Date' }).click();
    await eventually(() => titles.allTextContents()).toEqual(latest.toReversed());
    await page.getByRole('searchbox').fill('draft 2012');
    await eventually(() => titles.allTextContents()).toEqual(['Draft report, Conference of the Parties']);
    await page.getByText('1 of 4 documents').waitFor();
    await titles.first().click();
    await page.waitForURL('**/documents/draft-report-conference-of-the-parties-2012');
  });

  it('open at the paragraph that the address names', async () => {
    const page = await served.visits.visit(`/documents/${paper}#p47`);
    const target = page.locator('#p47.reading-target');
    await target.waitFor();
    await eventually(() => page.evaluate('document.activeElement.id')).toBe('p47');
    const place = await target.boundingBox();
    expect(place?.y).toBeGreaterThanOrEqual(0);
    expect(place?.y).toBeLessThan(800);
    expect(await target.getByRole('link', { name: 'para. 47' }).getAttribute('href')).toBe('#p47');
    const outline = page.getByRole('navigation', { name: 'Outline of the document' });
    await eventually(() => outline.locator('[aria-current="location"]').textContent()).toBe('B. Cybercrime');
    const answer = await page.request.get(`/api/documents/${paper}/paragraphs/p47`);
    const { paragraph } = openedSchema.parse(await answer.json());
    // Footnote calls stand in the text as superscripts, and are not of it.
    const own = await page.evaluate(
      `[...document.querySelector('#p47 .reading-text').childNodes].filter((node) => node.nodeName !== 'SUP').map((node) => node.textContent).join('')`,
    );
    expect(own).toBe(paragraph.text);
  });

  it('lead from their outline to a heading, and from a footnote call to its footnote and back', async () => {
    const page = await served.visits.visit(`/documents/${paper}`);
    const outline = page.getByRole('navigation', { name: 'Outline of the document' });
    const last = outline.getByRole('link').last();
    const text = (await last.textContent()) ?? '';
    await last.click();
    const heading = page.getByRole('main').getByRole('heading', { name: text, exact: true });
    await eventually(async () => (await heading.boundingBox())?.y).toSatisfy(isInWindow);
    await eventually(() => outline.locator('[aria-current="location"]').textContent()).toBe(text);
    const call = page.getByRole('link', { name: 'Footnote 1', exact: true });
    await call.click();
    const note = page.locator('#fn1');
    await eventually(async () => (await note.boundingBox())?.y).toSatisfy(isInWindow);
    await note.getByRole('link', { name: /^Back to/ }).click();
    await eventually(async () => (await call.boundingBox())?.y).toSatisfy(isInWindow);
  });

  it('say which paragraphs are nearest where the address names none of theirs', async () => {
    const page = await served.visits.visit(`/documents/${paper}#p470`);
    const alert = page.getByRole('alert');
    await alert.getByText('has no paragraph “p470”').waitFor();
    expect(await alert.getByRole('link').allTextContents()).toContain('para. 62');
    await alert.getByRole('link', { name: 'para. 62', exact: true }).click();
    await page.locator('#p62.reading-target').waitFor();
  });

  it('are unknown where there is no such document, and lead back to all of them', async () => {
    const page = await served.visits.visit('/documents/none', { expected: /status of 404/ });
    await page.getByText('There is no document “none” in this corpus.').waitFor();
    await page.getByRole('link', { name: 'All documents' }).click();
    await page.getByRole('heading', { level: 1, name: 'Documents' }).waitFor();
  });

  it('are searched for words, which are marked in what is found, in the source and in the document', async () => {
    const page = await served.visits.visit('/search');
    await page.getByRole('searchbox').fill('maritime piracy');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.waitForURL('**/search?q=maritime*');
    const hits = page.getByRole('main').getByRole('listitem');
    await hits.first().waitFor();
    const first = hits.first();
    const label = (await first.getByRole('heading').textContent()) ?? '';
    expect((await readMarkedWords(first)).toLowerCase()).toMatch(/maritime|piracy/);
    await first.getByRole('heading').getByRole('link').click();
    const source = page.getByRole('complementary', { name: `Source: ${label}` });
    await eventually(async () => (await readMarkedWords(source)).toLowerCase()).toMatch(/maritime|piracy/);
    await first.getByRole('link', { name: `Open document at ${label}` }).click();
    await page.getByText('Marked: maritime, piracy').waitFor();
    const key = decodeURIComponent(new URL(page.url()).hash.slice(1));
    await page.locator(`[id="${key}"].reading-target mark`).first().waitFor();
    await page.goBack();
    await hits.first().waitFor();
  });

  it('are read on where they were left, after Back and after a reload', async () => {
    const page = await served.visits.visit('/search?q=crime&limit=30');
    const hits = page.getByRole('main').getByRole('listitem');
    await eventually(() => hits.count()).toBe(30);
    const top = async () => (await hits.nth(20).boundingBox())?.y ?? NaN;
    await hits.nth(20).scrollIntoViewIfNeeded();
    const left = await top();
    await hits
      .nth(20)
      .getByRole('link', { name: /^Open document/ })
      .click();
    await page.locator('.reading-target').waitFor();
    await page.goBack();
    await eventually(top).toSatisfy((place: number) => Math.abs(place - left) < 4);
    await page.reload();
    await eventually(top).toSatisfy((place: number) => Math.abs(place - left) < 4);

    await page.goto(`/documents/${paper}#p10`);
    await page.locator('#p10.reading-target').waitFor();
    const later = page.locator('#p40');
    await later.waitFor();
    await page.evaluate("document.getElementById('p40').scrollIntoView({ block: 'start' })");
    const there = async () => (await later.boundingBox())?.y ?? NaN;
    await eventually(there).toSatisfy(isInWindow);
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    await page.getByRole('searchbox').waitFor();
    await page.goBack();
    await later.waitFor();
    await eventually(there).toSatisfy(isInWindow);
    await page.reload();
    await later.waitFor();
    await eventually(there).toSatisfy(isInWindow);
    expect(new URL(page.url()).hash).toBe('#p10');
  });

  it('are counted by every filter of the address', async () => {
    const page = await served.visits.visit('/search?q=crime&statuses=draft');
    await page.getByRole('button', { name: 'Searching: 2 of 4 documents (draft)' }).waitFor();
  });

  it('bring nothing for words they do not hold', async () => {
    const page = await served.visits.visit('/search?q=zzyzx&documentIds=soc-cp-365');
    const found = page.getByRole('main').getByText(/Nothing was found|paragraphs?, nearest first/);
    expect(await found.textContent()).not.toBe('');
    expect(await page.getByRole('main').locator('mark').count()).toBe(0);
  });
});

function isInWindow(top: number | undefined): boolean {
  return top !== undefined && top >= 0 && top < 800;
}
