import type { Locator, Page } from 'playwright-core';
import { z } from 'zod';
import { answerSchema, type Answer } from '../../src/contracts/answer.js';

/** Asks a question as a reader does; gives its turn once the answer is whole. */
export async function askOnPage(page: Page, question: string): Promise<Locator> {
  const box = page.getByRole('textbox', { name: 'Question' });
  await box.fill(question);
  await box.press('Enter');
  const turn = page.getByRole('article').filter({ has: page.getByText(question, { exact: true }) });
  await turn.getByRole('button', { name: 'Wrong answer' }).waitFor();
  return turn;
}

/** The last answer of the conversation that a page shows, as the server keeps it. */
export async function readLastAnswer(page: Page): Promise<Answer> {
  await page.waitForURL('**/c/*');
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const response = await page.request.get(`/api/conversations/${id}/answers`);
  const { answers } = z.object({ answers: z.array(answerSchema).min(1) }).parse(await response.json());
  const last = answers.at(-1);
  if (last === undefined) throw new Error('no answer');
  return last;
}

/** The same, where it is one with citations. */
export async function readCitedAnswer(page: Page): Promise<Exclude<Answer, { status: 'declined' }>> {
  const answer = await readLastAnswer(page);
  if (answer.status === 'declined') throw new Error(`declined: ${answer.message}`);
  return answer;
}
