import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { askOnPage, readCitedAnswer } from '../support/ask-on-page.js';
import { describeInBrowser } from '../support/describe-in-browser.js';
import { eventually } from '../support/eventually.js';
import { readMarkedWords } from '../support/marked-words.js';
import { serveCorpus, type ServedCorpus } from '../support/serve-corpus.js';

const tobacco = 'Which protocol on tobacco entered into force in 2018?';

/** Name of the element that has the focus. */
function nameFocus(page: Page): Promise<unknown> {
  return page.evaluate('document.activeElement.getAttribute("aria-label")');
}

describeInBrowser('the citations of an answer', () => {
  let served: ServedCorpus;

  beforeAll(async () => {
    served = await serveCorpus();
  });
  afterAll(() => served.close());
  afterEach(async () => {
    expect(await served.visits.leave()).toEqual([]);
  });

  it('show label and quote when pointed at and when reached by the keyboard', async () => {
    const page = await served.visits.visit('/');
    const turn = await askOnPage(page, tobacco);
    const [first, second] = (await readCitedAnswer(page)).citations;
    const card = page.getByRole('tooltip');
    const marks = turn.getByRole('button', { name: /^Citation \d+:/ });
    await marks.first().hover();
    expect(await card.textContent()).toBe(`${first?.label}“${first?.quote}”`);
    await page.mouse.move(0, 0);
    await card.waitFor({ state: 'detached' });
    await marks.first().press('ArrowRight');
    await eventually(() => nameFocus(page)).toBe(`Citation 2: ${second?.label}`);
    expect(await card.textContent()).toBe(`${second?.label}“${second?.quote}”`);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowLeft');
    expect(await nameFocus(page)).toBe(`Citation 1: ${first?.label}`);
    await page.keyboard.press('ArrowLeft');
    expect(await nameFocus(page)).toBe(`Citation 1: ${first?.label}`);
  });

  it.each([
    tobacco,
    'What was said about cybercrime?',
    'What are the recommendations?',
    'What does paragraph 47 of the working paper say?',
  ])('open the source with exactly the words quoted marked: %s', async (question) => {
    const page = await served.visits.visit('/');
    const turn = await askOnPage(page, question);
    const { citations } = await readCitedAnswer(page);
    expect(citations.length).toBeGreaterThanOrEqual(3);
    for (const { n, label, quote } of citations) {
      await turn
        .getByRole('button', { name: `Citation ${n}: ${label}`, exact: true })
        .first()
        .click();
      const source = page.getByRole('complementary', { name: `Source: ${label}` });
      await source.getByText(`Citation ${n} of ${citations.length}`).waitFor();
      await eventually(() => readMarkedWords(source)).toBe(quote);
      const seen = await source.locator('mark').first().boundingBox();
      expect(seen?.y).toBeGreaterThan(0);
      expect(seen?.y).toBeLessThan(800);
    }
  });

  it('are stepped through in the source, and Escape gives the focus back to the one that is open', async () => {
    const page = await served.visits.visit('/');
    const turn = await askOnPage(page, tobacco);
    const { citations } = await readCitedAnswer(page);
    const [first, second] = citations;
    await turn.getByRole('button', { name: /^Citation 1:/ }).focus();
    await page.keyboard.press('Enter');
    const source = page.getByRole('complementary');
    await eventually(() => readMarkedWords(source)).toBe(first?.quote);
    await source.getByRole('button', { name: 'Next' }).click();
    await eventually(() => readMarkedWords(source)).toBe(second?.quote);
    await page.keyboard.press('Escape');
    await source.waitFor({ state: 'detached' });
    await eventually(() => nameFocus(page)).toBe(`Citation 2: ${second?.label}`);
    expect(await page.getByRole('tooltip').count()).toBe(0);
  });

  it('lie over the answer as a sheet on narrow screens, which its button closes', async () => {
    const page = await served.visits.visit('/', { viewport: { width: 360, height: 740 } });
    const turn = await askOnPage(page, tobacco);
    await turn.getByRole('button', { name: /^Citation 3:/ }).click();
    const source = page.getByRole('complementary');
    await source.locator('mark').first().waitFor();
    expect(await source.boundingBox()).toMatchObject({ x: 0, width: 360 });
    await source.getByRole('button', { name: 'Close the source' }).click();
    await source.waitFor({ state: 'detached' });
    await eventually(() => nameFocus(page)).toMatch(/^Citation 3:/);
  });

  it('lead to their paragraph in the document, and a paragraph into its source', async () => {
    const page = await served.visits.visit('/');
    const turn = await askOnPage(page, tobacco);
    await turn.getByRole('button', { name: /^Citation 1:/ }).click();
    await page.getByRole('link', { name: 'Open document' }).click();
    await page.waitForURL('**/documents/working-paper-fourteenth-congress-2020**#p60');
    await page.locator('#p60.reading-target').waitFor();
    await eventually(() => page.getByRole('complementary').count()).toBe(0);
    await page.goBack();
    await eventually(() => turn.getByRole('button', { name: /^Citation/ }).count()).toBe(3);
  });

  it('stand in the evidence, which says what was used and how it was found', async () => {
    const page = await served.visits.visit('/');
    const turn = await askOnPage(page, tobacco);
    const { evidence } = await readCitedAnswer(page);
    await turn.getByText('Checked 3 of 3 sentences · 1 document').click();
    const rows = turn.getByRole('table').getByRole('row');
    await eventually(() => rows.count()).toBe(evidence.length + 1);
    const [best] = evidence;
    expect(await rows.nth(1).getByRole('rowheader').textContent()).toBe(best?.label);
    expect(await turn.getByRole('cell', { name: 'used', exact: true }).count()).toBe(
      evidence.filter(({ used }) => used).length,
    );
  });
});
