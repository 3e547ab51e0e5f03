import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { askOnPage, readCitedAnswer } from '../support/ask-on-page.js';
import { describeInBrowser } from '../support/describe-in-browser.js';
import { eventually } from '../support/eventually.js';
import { GatedAssistant } from '../support/gated-assistant.js';
import { serveCorpus, type ServedCorpus } from '../support/serve-corpus.js';

const passports = 'How many passports had Australia cancelled?';
const tobacco = 'Which protocol on tobacco entered into force in 2018?';

/** Id of the element that has the focus. */
function idOfFocus(page: Page): Promise<unknown> {
  return page.evaluate('document.activeElement.id');
}

describeInBrowser('a question asked on the page', () => {
  const gate = new GatedAssistant();
  let served: ServedCorpus;

  beforeAll(async () => {
    served = await serveCorpus({ wrap: (assistant) => gate.wrap(assistant) });
  });
  afterAll(() => served.close());
  afterEach(async () => {
    gate.open();
    expect(await served.visits.leave()).toEqual([]);
  });

  it('is invited by what the corpus is and by three questions that it answers', async () => {
    const page = await served.visits.visit('/');
    const title = 'United Nations documents on crime prevention and criminal justice, 2012–2020';
    await eventually(() => page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
    await eventually(() => page.title()).toBe(`${title} · Rapporteur`);
    const main = page.getByRole('main');
    await main.getByText('4 documents, 168 paragraphs, 2012 to 2020.').waitFor();
    const documents = main.getByRole('region', { name: 'What it answers from' }).getByRole('listitem');
    expect((await documents.allTextContents()).map((text) => /(?:\d+ paragraphs)$/.exec(text)?.[0])).toEqual([
      '16 paragraphs',
      '24 paragraphs',
      '19 paragraphs',
      '109 paragraphs',
    ]);
    await main
      .getByText('Answers are made of sentences of the documents; nothing you ask leaves this server.')
      .waitFor();
    expect(await main.getByRole('link', { name: 'the API' }).getAttribute('href')).toBe('/api/docs');
    const suggestions = main.getByRole('region', { name: 'Questions it answers' }).getByRole('button');
    await eventually(() => suggestions.count()).toBe(3);
    await suggestions.first().click();
    await eventually(() => idOfFocus(page)).toBe('question-box');
    expect((await readCitedAnswer(page)).status).toBe('answered');
  });

  it('is answered sentence by sentence, its stages named, and nothing moves when the answer is whole', async () => {
    gate.shut();
    const page = await served.visits.visit('/');
    const box = page.getByRole('textbox', { name: 'Question' });
    await box.fill(tobacco);
    await box.press('Enter');
    await page.getByText('Reading the question').waitFor();
    await gate.letOneThrough();
    await page.getByText('Searching the documents').waitFor();
    await gate.letOneThrough();
    await page.getByText(/^Searching: \d+ paragraphs found · choosing and checking sentences$/).waitFor();
    const sentences = page.locator('.chat-sentence');
    expect(await sentences.count()).toBe(0);
    const seen: { texts: string[]; places: unknown[] }[] = [];
    for (const count of [1, 2, 3]) {
      await gate.letOneThrough();
      await page.getByText(`Choosing and checking sentences · ${count} checked`).waitFor();
      const places = await Promise.all((await sentences.all()).map((sentence) => sentence.boundingBox()));
      seen.push({ texts: await sentences.allTextContents(), places });
      expect(places).toHaveLength(count);
    }
    expect(page.url()).toBe(`${served.origin}/`);
    await gate.letOneThrough();
    await page.getByRole('article').getByText('Checked 3 of 3 sentences').waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/c\/[\w-]+$/);
    const texts = await sentences.allTextContents();
    const places = await Promise.all((await sentences.all()).map((sentence) => sentence.boundingBox()));
    seen.forEach((before) => {
      expect(texts.slice(0, before.texts.length)).toEqual(before.texts);
      expect(places.slice(0, before.places.length)).toEqual(before.places);
    });
    const answer = await readCitedAnswer(page);
    expect(texts.map((text) => text.trim())).toEqual(
      answer.sentences.map(({ text, citations }) => text + citations.join('')),
    );
  });

  it('can be stopped while its answer comes, and asked again', async () => {
    gate.shut();
    const page = await served.visits.visit('/');
    const box = page.getByRole('textbox', { name: 'Question' });
    await box.fill(passports);
    await box.press('Enter');
    await gate.letOneThrough();
    await page.getByText('Searching the documents').waitFor();
    await page.getByRole('button', { name: 'Stop' }).press('Enter');
    await page.getByText('Stopped before the answer was whole.').waitFor();
    expect(await idOfFocus(page)).toBe('question-box');
    gate.open();
    await page.getByRole('button', { name: 'Ask again' }).press('Enter');
    await page.getByRole('article').getByText('Checked 1 of 1 sentence').waitFor();
    expect(await page.getByRole('article').count()).toBe(1);
    expect(await idOfFocus(page)).toBe('question-box');
  });

  it('waits in its box while another is answered, as do the buttons that ask', async () => {
    gate.shut();
    const page = await served.visits.visit('/');
    const box = page.getByRole('textbox', { name: 'Question' });
    await box.fill(passports);
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    expect(await idOfFocus(page)).toBe('question-box');
    await gate.letOneThrough();
    await page.getByRole('button', { name: 'Stop' }).click();
    const again = page.getByRole('button', { name: 'Ask again' });
    await again.waitFor();
    await box.fill(tobacco);
    await box.press('Enter');
    await box.fill('What was said about cybercrime?');
    await box.press('Enter');
    const reason = 'An answer is on its way: stop it, or ask when it has come.';
    await page.locator('form').getByText(reason).waitFor();
    expect(await box.inputValue()).toBe('What was said about cybercrime?');
    expect(await again.getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('article').first().getByText(reason).waitFor();
    await again.click({ force: true });
    expect(await page.getByRole('article').count()).toBe(2);
    gate.open();
    await page.getByRole('article').getByText('Checked 3 of 3 sentences').waitFor();
    await eventually(() => again.getAttribute('aria-disabled')).toBe('false');
    expect(await page.locator('form').getByText(reason).count()).toBe(0);
    await box.press('Enter');
    await eventually(() => page.getByRole('article').count()).toBe(3);
    expect(await box.inputValue()).toBe('');
  });

  it('is there when one comes back, whole, from where one went before its answer came', async () => {
    gate.shut();
    const page = await served.visits.visit('/');
    const box = page.getByRole('textbox', { name: 'Question' });
    await box.fill(passports);
    await box.press('Enter');
    await gate.letOneThrough();
    await page.getByText('Searching the documents').waitFor();
    await page.getByRole('link', { name: 'Documents', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Documents' }).waitFor();
    gate.open();
    const listed = page.getByRole('region', { name: 'Conversations' }).getByRole('link');
    await eventually(() => listed.count()).toBe(1);
    await page.goBack();
    await page.waitForURL('**/c/*');
    await page.getByRole('article').getByText('Checked 1 of 1 sentence').waitFor();
    // From here on a new question is a new one.
    await page.getByRole('link', { name: 'New question' }).click();
    await page.getByText('Questions it answers, to begin with').waitFor();
    expect(await page.getByRole('article').count()).toBe(0);
  });

  it('that is longer than it may be is taken whole, and not sent until it is shorter', async () => {
    const page = await served.visits.visit('/');
    const box = page.getByRole('textbox', { name: 'Question' });
    await box.fill('w'.repeat(2003));
    const words =
      '3 characters too many: a question has 2,000 at most, and this one is not sent until it is shorter.';
    await page.locator('form').getByText(words).waitFor();
    await box.press('Enter');
    expect(await box.inputValue()).toBe('w'.repeat(2003));
    expect(await page.getByRole('article').count()).toBe(0);
    await box.fill('w'.repeat(1900));
    await page.locator('form').getByText('100 characters left').waitFor();
    await box.fill('w'.repeat(1901));
    // When it came to be too long, and when it was refused.
    const said = page.getByRole('log').getByText('characters');
    await eventually(() => said.allTextContents()).toEqual([words, words]);
  });

  it('that follows another is shown as it was understood', async () => {
    const page = await served.visits.visit('/');
    await askOnPage(page, 'What did Switzerland say about national laws?');
    expect(await page.getByText('Understood as:').count()).toBe(0);
    const turn = await askOnPage(page, 'When?');
    expect(await turn.getByText('Understood as:').textContent()).toContain(
      'Understood as: When did this happen, concerning national laws?',
    );
    expect(await page.getByRole('article').count()).toBe(2);
  });

  it('that the corpus does not answer is declined with what is missing and paragraphs that open', async () => {
    const page = await served.visits.visit('/');
    const turn = await askOnPage(page, 'What did Chile say about corruption?');
    expect(await turn.getByText('The corpus does not mention').textContent()).toBe(
      'The corpus does not mention Chile. Searched: 4 documents, 2012–2020.',
    );
    expect(await turn.locator('strong').allTextContents()).toEqual(['Chile']);
    const nearest = turn.locator('.chat-nearest').getByRole('link');
    expect(await nearest.allTextContents()).toEqual([
      'Draft report, Conference of the Parties (18 October 2012), para. 11',
      'Working paper, Fourteenth Congress (24 January 2020), para. 58',
      'Draft report, European Regional Preparatory Meeting (24 April 2019), para. 5',
    ]);
    for (const link of await nearest.all()) {
      await link.click();
      const source = page.getByRole('complementary', { name: `Source: ${await link.textContent()}` });
      await source.getByRole('link', { name: 'Open document' }).waitFor();
    }
  });

  it('with several readings offers each of them to be asked instead', async () => {
    const page = await served.visits.visit('/');
    const turn = await askOnPage(page, 'What does paragraph 9 say?');
    const readings = turn.getByRole('group', { name: 'What the question may mean' }).getByRole('button');
    const chosen =
      'What does paragraph 9 of the Draft report, European Regional Preparatory Meeting (24 April 2019) say?';
    expect(await readings.allTextContents()).toEqual([
      'What does paragraph 9 of the Draft report, Conference of the Parties (18 October 2012) say?',
      chosen,
      'What does paragraph 9 of the Working paper, Fourteenth Congress (24 January 2020) say?',
    ]);
    await readings.nth(1).click();
    await eventually(() => page.getByRole('button', { name: 'Wrong answer' }).count()).toBe(2);
    const answer = await readCitedAnswer(page);
    expect(answer.question).toBe(chosen);
    expect(new Set(answer.citations.map(({ paragraphId }) => paragraphId))).toEqual(
      new Set(['draft-report-european-regional-preparatory-meeting-2019#p9']),
    );
  });
});
