import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { askOnPage, readCitedAnswer, readLastAnswer } from '../support/ask-on-page.js';
import { describeInBrowser } from '../support/describe-in-browser.js';
import { eventually } from '../support/eventually.js';
import { serveCorpus, type ServedCorpus } from '../support/serve-corpus.js';

const passports = 'How many passports had Australia cancelled?';
const cybercrime = 'What was said about cybercrime?';
const report2012 = 'draft-report-conference-of-the-parties-2012';

/** Words of the element that has the focus. */
function textOfFocus(page: Page): Promise<unknown> {
  return page.evaluate('document.activeElement.textContent');
}

describeInBrowser('a conversation on the page', () => {
  let served: ServedCorpus;

  beforeAll(async () => {
    served = await serveCorpus();
  });
  afterAll(() => served.close());
  afterEach(async () => {
    expect(await served.visits.leave()).toEqual([]);
  });

  it('cites only the document it is narrowed to, until everything is searched again', async () => {
    const page = await served.visits.visit('/');
    await page.getByRole('button', { name: 'Searching: all 4 documents' }).click();
    await page.getByRole('checkbox', { name: 'Draft report, Conference of the Parties' }).check();
    const narrowed = 'Searching: 1 of 4 documents (Draft report, Conference of the Parties)';
    await page.getByRole('button', { name: narrowed }).waitFor();
    await askOnPage(page, cybercrime);
    const { citations } = await readCitedAnswer(page);
    expect(new Set(citations.map(({ documentId }) => documentId))).toEqual(new Set([report2012]));
    await page.getByRole('button', { name: 'Search everything' }).click();
    const wide = await askOnPage(page, 'What does the 2020 working paper say about cybercrime?');
    const all = (await readCitedAnswer(page)).citations;
    expect(all.map(({ documentId }) => documentId)).toContain('working-paper-fourteenth-congress-2020');
    expect(await wide.getByRole('button', { name: /^Citation/ }).count()).toBeGreaterThan(0);
  });

  it('shows the same questions and answers when its address is loaded again, also in another browser', async () => {
    const page = await served.visits.visit('/');
    await askOnPage(page, passports);
    await askOnPage(page, 'What did Chile say about corruption?');
    const shown = await page.getByRole('article').allInnerTexts();
    const address = page.url();
    await page.reload();
    await eventually(() => page.getByRole('article').allInnerTexts()).toEqual(shown);
    const other = await served.visits.visit(new URL(address).pathname);
    await eventually(() => other.getByRole('article').allInnerTexts()).toEqual(shown);
    await eventually(() => other.getByRole('heading', { level: 1 }).textContent()).toBe(passports);
  });

  it('is renamed here and on the server, and goes on from the list of this browser', async () => {
    const page = await served.visits.visit('/');
    await askOnPage(page, passports);
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Foreign fighters');
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { level: 1 });
    await eventually(() => heading.textContent()).toBe('Foreign fighters');
    await page.getByRole('link', { name: 'New question' }).click();
    await page.getByText('Questions it answers, to begin with').waitFor();
    await page.getByRole('region', { name: 'Conversations' }).getByRole('link').click();
    await eventually(() => heading.textContent()).toBe('Foreign fighters');
    await page.reload();
    await eventually(() => heading.textContent()).toBe('Foreign fighters');
    // Its first question stands over its answer again, now that the title is another.
    await page.getByRole('heading', { level: 2, name: passports }).waitFor();
  });

  it('keeps the title typed where renaming fails, and gives the focus back where nothing is changed', async () => {
    const page = await served.visits.visit('/', { expected: /status of 503|ERR_FAILED/ });
    const turn = await askOnPage(page, passports);
    await page.route('**/api/conversations/*', async (route) => {
      if (route.request().method() === 'PATCH') await route.fulfill({ status: 503, body: '' });
      else await route.continue();
    });
    await page.getByRole('button', { name: 'Rename' }).press('Enter');
    const field = page.getByRole('textbox', { name: 'Title' });
    await field.fill('Foreign fighters');
    await field.press('Enter');
    await page.locator('.chat-heading').getByRole('alert').waitFor();
    expect(await field.inputValue()).toBe('Foreign fighters');
    await field.press('Escape');
    expect(await textOfFocus(page)).toBe('Rename');
    await page.getByRole('button', { name: 'Delete' }).press('Enter');
    await page.getByRole('button', { name: 'Keep' }).press('Enter');
    expect(await textOfFocus(page)).toBe('Delete');
    await turn.getByRole('button', { name: 'Wrong answer' }).press('Enter');
    await page.keyboard.press('Escape');
    expect(await textOfFocus(page)).toBe('Wrong answer');
  });

  it('is the same in two tabs, and stays off the list of one when the other deletes it', async () => {
    const page = await served.visits.visit('/', { expected: /status of 404/ });
    await askOnPage(page, passports);
    await page.waitForURL('**/c/*');
    const other = await page.context().newPage();
    await other.goto(page.url());
    await askOnPage(other, cybercrime);
    await eventually(() => page.getByRole('article').count()).toBe(2);
    await other.getByRole('button', { name: 'Delete' }).click();
    const question = other.getByRole('group', { name: 'Delete this conversation?' });
    await question.getByRole('button', { name: 'Delete' }).click();
    const list = page.getByRole('region', { name: 'Conversations' });
    await eventually(() => list.getByRole('link').count()).toBe(0);
    // What was said stays to be read; what is asked now says that the conversation is gone.
    const box = page.getByRole('textbox', { name: 'Question' });
    await box.fill('When?');
    await box.press('Enter');
    await page.getByRole('button', { name: 'Ask in a new conversation' }).waitFor();
    expect(await page.getByRole('article').count()).toBe(3);
    expect(await list.getByRole('link').count()).toBe(0);
  });

  it('stays deleted, and leaves the reader alone, where one has gone elsewhere before the server had deleted it', async () => {
    const page = await served.visits.visit('/');
    await askOnPage(page, passports);
    await page.waitForURL('**/c/*');
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/api/conversations/*', async (route) => {
      if (route.request().method() === 'DELETE') await held;
      await route.continue();
    });
    await page.getByRole('button', { name: 'Delete' }).click();
    const question = page.getByRole('group', { name: 'Delete this conversation?' });
    await question.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('link', { name: 'Documents', exact: true }).click();
    await page.waitForURL('**/documents');
    letGo();
    const list = page.getByRole('region', { name: 'Conversations' });
    await eventually(() => list.getByRole('link').count()).toBe(0);
    await page.getByRole('log').getByText('Conversation deleted').waitFor();
    expect(new URL(page.url()).pathname).toBe('/documents');
  });

  it('is opened at the answer that a bookmark of it means', async () => {
    const page = await served.visits.visit('/');
    const turn = await askOnPage(page, passports);
    await turn.getByRole('button', { name: 'Add to briefing' }).click();
    const { id } = await readCitedAnswer(page);
    for (const next of [cybercrime, 'What are the recommendations?']) await askOnPage(page, next);
    await page.getByRole('link', { name: /^Briefings/ }).click();
    await page.getByRole('main').getByRole('link', { name: passports }).click();
    await page.waitForURL(`**/c/*#${id}`);
    await eventually(() => page.evaluate('document.activeElement.id')).toBe(id);
    const answer = await turn.boundingBox();
    expect(answer?.y).toBeGreaterThanOrEqual(0);
    expect(answer?.y).toBeLessThan(400);
    await page.reload();
    await eventually(() => page.evaluate('document.activeElement.id')).toBe(id);
  });

  it('is deleted here and on the server, where its address says that it is gone', async () => {
    const page = await served.visits.visit('/', { expected: /status of 404/ });
    await askOnPage(page, passports);
    const { pathname } = new URL(page.url());
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Keep' }).click();
    await page.getByRole('button', { name: 'Delete' }).click();
    const question = page.getByRole('group', { name: 'Delete this conversation?' });
    await question.getByRole('button', { name: 'Delete' }).click();
    await page.waitForURL(`${served.origin}/`);
    const list = page.getByRole('region', { name: 'Conversations' });
    await eventually(() => list.getByRole('link').count()).toBe(0);
    const response = await page.request.get(`/api/conversations/${pathname.slice('/c/'.length)}`);
    expect(response.status()).toBe(404);
    await page.goto(pathname);
    await page.getByRole('heading', { name: 'This conversation is kept no more' }).waitFor();
    await page.getByRole('button', { name: 'Ask something new' }).click();
    await page.waitForURL(`${served.origin}/`);
  });

  it('keeps an answer called wrong as a draft question with the word why', async () => {
    const page = await served.visits.visit('/');
    const turn = await askOnPage(page, passports);
    await turn.getByRole('button', { name: 'Wrong answer' }).click();
    await page.keyboard.type('There were 101 in June');
    await page.keyboard.press('Enter');
    await turn.getByText('Noted. Thank you.').waitFor();
    const drafts = (await readFile(join(served.config.dataFolder, 'questions', 'feedback.jsonl'), 'utf8'))
      .trim()
      .split('\n')
      .map((line) => z.looseObject({ question: z.string() }).parse(JSON.parse(line)));
    expect(drafts.map(({ question }) => question)).toEqual([passports]);
    expect(JSON.stringify(drafts[0])).toContain('There were 101 in June');
  });

  it('gives an answer as Markdown with its quotes and absolute links', async () => {
    const page = await served.visits.visit('/', { permissions: ['clipboard-read', 'clipboard-write'] });
    const turn = await askOnPage(page, passports);
    await turn.getByRole('button', { name: 'Copy' }).click();
    await turn.getByRole('button', { name: 'Markdown' }).click();
    await turn.getByText('Copied with its references').waitFor();
    const [sentence] = (await readCitedAnswer(page)).sentences;
    const copied = await page.evaluate('navigator.clipboard.readText()');
    expect(copied).toBe(
      [
        '**How many passports had Australia cancelled?**',
        `*${sentence?.attribution}*`,
        `${sentence?.text}[^1]`,
        `[^1]: [SOC/CP/365, ¶ 18](<${served.origin}/documents/soc-cp-365#u18>): “${sentence?.text}”`,
      ].join('\n\n'),
    );
  });

  it('copies rich text, and the words of a declined answer', async () => {
    const page = await served.visits.visit('/', { permissions: ['clipboard-read', 'clipboard-write'] });
    const turn = await askOnPage(page, passports);
    await turn.getByRole('button', { name: 'Copy' }).click();
    await turn.getByRole('button', { name: 'Rich text' }).click();
    await turn.getByText('Copied with its references').waitFor();
    const read = `navigator.clipboard.read().then((items) => items[0].getType('text/html')).then((blob) => blob.text())`;
    const html = await page.evaluate(read);
    expect(html).toContain(`<a href="${served.origin}/documents/soc-cp-365#u18">SOC/CP/365, ¶ 18</a>`);
    const declined = await askOnPage(page, 'What did Chile say about corruption?');
    await declined.getByRole('button', { name: 'Copy' }).click();
    await declined.getByRole('button', { name: 'Text', exact: true }).click();
    await declined.getByText('Copied with its references').waitFor();
    const answer = await readLastAnswer(page);
    const message = answer.status === 'declined' ? answer.message : '';
    expect(await page.evaluate('navigator.clipboard.readText()')).toContain(message);
  });
});
