import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { askOnPage, readCitedAnswer } from '../support/ask-on-page.js';
import { describeInBrowser } from '../support/describe-in-browser.js';
import { eventually } from '../support/eventually.js';
import { arabicText, hostileParagraphs, longWord, writeHostileCorpus } from '../support/hostile-corpus.js';
import { readMarkedWords } from '../support/marked-words.js';
import { serveCorpus, type ServedCorpus } from '../support/serve-corpus.js';

const question = 'What did the harbour registry, the inspectors and the police of Vessby find?';

/** Elements that the documents tried to make, addresses that run code, and what either would have left behind. */
const traces = `({
  hacked: window.hacked === undefined ? 'no' : 'yes',
  made: document.querySelectorAll('main script, aside script, img, iframe, [onerror], [onclick], #page b').length,
  links: [...document.querySelectorAll('[href], [src]')].filter((element) => /^\\s*javascript:/i.test(element.getAttribute('href') ?? element.getAttribute('src'))).length,
  sideways: document.documentElement.scrollWidth > document.documentElement.clientWidth ? 'yes' : 'no',
})`;
const none = { hacked: 'no', made: 0, links: 0, sideways: 'no' };

describeInBrowser('a hostile document', () => {
  let corpus: Awaited<ReturnType<typeof writeHostileCorpus>>;
  let served: ServedCorpus;

  beforeAll(async () => {
    corpus = await writeHostileCorpus();
    served = await serveCorpus({ settings: { SEEDS_DIR: corpus.folder } });
  });
  afterAll(async () => {
    await served.close();
    await corpus.remove();
  });
  afterEach(async () => {
    expect(await served.visits.leave()).toEqual([]);
  });

  /** Expects that nothing came of it, on a wide window and on a narrow one. */
  async function expectNothing(page: Page): Promise<void> {
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      await eventually(() => page.evaluate(traces)).toEqual(none);
    }
  }

  it('is text in the reading view, every character of it', async () => {
    const page = await served.visits.visit('/documents/harbour');
    await page.locator('#p5').waitFor();
    const texts = await page.locator('.reading-paragraph .reading-text').allTextContents();
    expect(texts).toEqual(expect.arrayContaining(hostileParagraphs));
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'Report on <script>window.hacked=1</script> in the harbour',
    );
    await expectNothing(page);
  });

  it('runs from right to left where its language does', async () => {
    const page = await served.visits.visit('/documents/harbour#p5');
    await page.locator('#p5.reading-target').waitFor();
    const direction = `getComputedStyle(document.querySelector('#p5 .reading-text')).direction`;
    expect(await page.evaluate(direction)).toBe('rtl');
    expect(await page.evaluate(direction.replace('#p5', '#p1'))).toBe('ltr');
    await expectNothing(page);
  });

  it('is text in an answer, its citations and the source they open', async () => {
    const page = await served.visits.visit('/');
    const turn = await askOnPage(page, question);
    const { citations, sentences } = await readCitedAnswer(page);
    const said = sentences.map(({ text }) => text);
    expect(hostileParagraphs.filter((text) => said.includes(text)).length).toBeGreaterThanOrEqual(2);
    for (const { text } of sentences) expect(await turn.textContent()).toContain(text);
    await expectNothing(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    for (const { n, quote } of citations) {
      const mark = turn.getByRole('button', { name: new RegExp(`^Citation ${n}: `) });
      await mark.hover();
      await eventually(() => page.getByRole('tooltip').textContent()).toContain(`“${quote}”`);
      await mark.press('Enter');
      const source = page.getByRole('complementary', { name: /^Source: / });
      await eventually(() => readMarkedWords(source)).toBe(quote);
      await expectNothing(page);
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.keyboard.press('Escape');
      await page.mouse.move(0, 0);
      await page.getByRole('tooltip').waitFor({ state: 'detached' });
    }
    await turn.locator('summary').click();
    await turn.getByRole('table').waitFor();
    await expectNothing(page);
  });

  it('is text in what a search finds, unbroken words and other scripts too', async () => {
    const page = await served.visits.visit(`/search?q=${encodeURIComponent('harbour wall of Vessby')}`);
    await page.getByText(longWord).first().waitFor();
    await expectNothing(page);
    await page.goto(`/search?q=${encodeURIComponent(arabicText)}`);
    await page.getByText(arabicText).first().waitFor();
    await expectNothing(page);
  });

  it('is text in the list of documents, on the first view and in a briefing', async () => {
    const page = await served.visits.visit('/documents');
    await page.getByRole('table').waitFor();
    await expectNothing(page);
    await page.goto('/');
    await page.getByText('What it answers from').waitFor();
    expect(await page.title()).toBe('</title><script>window.hacked=1</script> · Rapporteur');
    await expectNothing(page);
    await page.goto('/briefings');
    await page
      .getByRole('textbox', { name: 'Topic or instructions' })
      .fill('harbour <img src=x onerror=a()>');
    await page.getByRole('button', { name: 'Write without seeing the outline' }).click();
    await page.getByRole('link', { name: 'Word', exact: true }).waitFor();
    await expectNothing(page);
  });

  it('cannot come in by a question, a search or an address', async () => {
    const page = await served.visits.visit('/', { expected: /status of 404/ });
    await askOnPage(page, '<img src=x onerror="window.hacked=1"> in the harbour?');
    await expectNothing(page);
    await page.goto(`/search?q=${encodeURIComponent('<script>window.hacked=1</script>')}`);
    await page.getByRole('main').getByRole('listitem').first().waitFor();
    await expectNothing(page);
    await page.goto(`/documents/${encodeURIComponent('<img src=x onerror=window.hacked=1>')}`);
    await page.getByText('There is no document').waitFor();
    await expectNothing(page);
    await page.goto(`/documents/harbour#${encodeURIComponent('"><script>window.hacked=1</script>')}`);
    await page.getByRole('alert').waitFor();
    await expectNothing(page);
  });
});
