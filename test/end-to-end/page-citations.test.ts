import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
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

/** Notes the words marked in the source after every change of the page. */
const watchMarks = `
  window.markedWords = [];
  new MutationObserver(() => {
    const marks = [...document.querySelectorAll('.source mark')];
    if (marks.length > 0) window.markedWords.push(marks.map((mark) => mark.textContent).join(''));
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
`;

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
    await page.evaluate(watchMarks);
    const next = source.getByRole('button', { name: 'Next' });
    await next.click();
    await eventually(() => readMarkedWords(source)).toBe(second?.quote);
    await next.press('Enter');
    await eventually(() => readMarkedWords(source)).toBe(citations.at(2)?.quote);
    // At the end the button stays, and the focus on it.
    expect(await next.getAttribute('aria-disabled')).toBe('true');
    await next.press('Enter');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Next');
    await source.getByRole('button', { name: 'Previous' }).click();
    await eventually(() => readMarkedWords(source)).toBe(second?.quote);
    const quotes = citations.map(({ quote }) => quote);
    for (const marked of z.array(z.string()).parse(await page.evaluate('window.markedWords')))
      expect(quotes).toContain(marked);
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
    // The key for the question box closes it too.
    await turn.getByRole('button', { name: /^Citation 1:/ }).click();
    await source.locator('mark').first().waitFor();
    await page.keyboard.press('/');
    await source.waitFor({ state: 'detached' });
    await eventually(() => page.evaluate('document.activeElement.id')).toBe('question-box');
    expect(await page.getByRole('textbox', { name: 'Question' }).inputValue()).toBe('');
  });

  it('do not leave their card behind when one goes elsewhere', async () => {
    const page = await served.visits.visit('/documents');
    await page.getByRole('link', { name: 'New question' }).click();
    const turn = await askOnPage(page, tobacco);
    await page.waitForURL('**/c/*');
    await page.getByRole('link', { name: 'Documents', exact: true }).click();
    await page.goBack();
    await turn
      .getByRole('button', { name: /^Citation/ })
      .first()
      .hover();
    await page.getByRole('tooltip').waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Documents' }).waitFor();
    await page.mouse.move(0, 0);
    await page.goForward();
    await turn.waitFor();
    expect(await page.getByRole('tooltip').count()).toBe(0);
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
