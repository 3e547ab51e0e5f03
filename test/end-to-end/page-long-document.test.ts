import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { describeInBrowser } from '../support/describe-in-browser.js';
import { eventually } from '../support/eventually.js';
import { createFakeAssistant } from '../support/fake-assistant.js';
import { makeLongDocument } from '../support/make-long-document.js';
import { servePage, type ServedPage } from '../support/serve-page.js';

const count = 5000;

/** Whether an element, by its id, stands within the window at least in part. */
function isInWindow(id: string): string {
  return `(() => { const box = document.getElementById(${JSON.stringify(id)})?.getBoundingClientRect(); return box !== undefined && box.bottom > 0 && box.top < innerHeight; })()`;
}

describeInBrowser('a document of 5,000 paragraphs', () => {
  let served: ServedPage;

  beforeAll(async () => {
    const long = makeLongDocument(count);
    const assistant = createFakeAssistant({ document: () => Promise.resolve(long) });
    served = await servePage({ assistant: () => assistant });
  });
  afterAll(() => served.close());
  afterEach(async () => {
    expect(await served.visits.leave()).toEqual([]);
  });

  it.each(['p1', 'p2500', 'p4999'])('opens with %s in view and set apart', async (key) => {
    const page = await served.visits.visit(`/documents/long#${key}`);
    await page.locator(`#${key}.reading-target`).waitFor();
    await eventually(() => page.evaluate('document.activeElement.id')).toBe(key);
    await eventually(() => page.evaluate(isInWindow(key))).toBe(true);
    expect(await page.locator('.reading-target').count()).toBe(1);
  });

  it('keeps the paragraph it was opened at in view while the others are put into the page', async () => {
    const page = await served.visits.visit('/documents/long#p2500');
    await page.locator('#p2500.reading-target').waitFor();
    const before = await page.locator('#p2500').boundingBox();
    await eventually(() => page.locator('.reading-paragraph').count()).toBe(count);
    expect(await page.evaluate(isInWindow('p2500'))).toBe(true);
    const after = await page.locator('#p2500').boundingBox();
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(40);
  });

  it('ends with its last paragraph when it is scrolled to the end', async () => {
    const page = await served.visits.visit('/documents/long');
    await page.locator('#p1').waitFor();
    await eventually(async () => {
      await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
      return page.evaluate(isInWindow(`p${count}`));
    }).toBe(true);
    // It stays there: nothing that is drawn later pushes it away.
    await eventually(() => page.locator('.reading-paragraph').count()).toBe(count);
    await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
    await eventually(() => page.evaluate(isInWindow(`p${count}`))).toBe(true);
    await eventually(() =>
      page.getByRole('navigation', { name: 'Outline' }).locator('[aria-current]').textContent(),
    ).toBe('Chapter 100');
  });

  it('goes to a chapter far away when its outline is followed', async () => {
    const page = await served.visits.visit('/documents/long');
    const outline = page.getByRole('navigation', { name: 'Outline of the document' });
    await outline.getByRole('link', { name: 'Chapter 73', exact: true }).click();
    await eventually(() => page.evaluate(isInWindow('section-73'))).toBe(true);
    await eventually(() => outline.locator('[aria-current]').textContent()).toBe('Chapter 73');
  });
});
