import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../eval/report/render-html.js';
import { report, run } from './fixtures/example-report.js';

const page = renderHtml(report);
const voids = new Set(['meta', 'input', 'path', 'rect', 'circle', 'br']);

/** Elements that are closed out of order or never. */
function findUnbalanced(html: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  const markup = html.replace(/<(style|script)>[\s\S]*?<\/\1>/gu, '').replace('<!doctype html>', '');
  for (const [, slash, name = ''] of markup.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/gu)) {
    if (voids.has(name)) continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) wrong.push(name);
  }
  return [...wrong, ...open];
}

/** What stands between the start of one section and the next, tags taken out and space made single. */
function textOf(html: string, id: string): string {
  const [, section = ''] = new RegExp(`<section id="${id}">([\\s\\S]*?)</section>`, 'u').exec(html) ?? [];
  return section
    .replace(/<[^>]+>/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

describe('renderHtml', () => {
  it('is one page whose elements are closed in order and whose ids differ', () => {
    expect(findUnbalanced(page)).toEqual([]);
    const ids = [...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('has a target for every link and needs nothing from outside', () => {
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id));
    const links = [...page.matchAll(/ href="([^"]+)"/gu)].map(([, href = '']) => href);
    expect(links.filter((href) => !href.startsWith('#') || !ids.has(href.slice(1)))).toEqual([]);
    expect(page).not.toMatch(/\b(?:src|href)="(?!#)|url\(|@import/u);
  });

  it('lets only its own style and script run', () => {
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/u.exec(page) ?? [];
    const [, script = ''] = /<script>([\s\S]*?)<\/script>/u.exec(page) ?? [];
    const hash = (text: string): string => createHash('sha256').update(text).digest('base64');
    expect(page).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash(style)}'; script-src 'sha256-${hash(script)}'"`,
    );
  });

  it('shows text of questions, answers and variants as text', () => {
    expect(page).toContain('Was a | pipe or &lt;b&gt;bold&lt;/b&gt; mentioned to @Egypt?');
    expect(page).toContain('The corpus does not answer &lt;this&gt; question.');
    expect(page).toContain('Without the &lt;dense&gt; leg');
    expect(page).not.toMatch(/<this>|<dense>|<b>/u);
  });

  it('gives the verdict first, its questions linked', () => {
    const [header = ''] = /<header>[\s\S]*<\/header>/u.exec(page) ?? [];
    expect(header).toContain('<h1>Worse than the baseline</h1>');
    expect(header).toContain('1 question that was right is wrong: <a href="#q-d083">d083</a>.');
    expect(header).toContain(
      '<strong>1 of 4 were answered right</strong>: 25.0 %, 95 % interval 4.6–69.9 %.',
    );
    expect(header).toContain('<dd><strong>broken</strong> by <a href="#q-d110">d110</a></dd>');
  });

  it('sets false answers beside false refusals', () => {
    expect(textOf(page, 'figures')).toMatch(
      /False answers .* 100\.0 % 20\.6–100\.0 % 1 of 1 False refusals .* 50\.0 % 9\.5–90\.5 % 1 of 2 Facts stated/u,
    );
  });

  it('tells the stages that lost answers and the ceiling of retrieval', () => {
    expect(textOf(page, 'losses')).toContain(
      'Declined, should have answered The paragraphs were found, and no answer was given. 1 1 d044',
    );
    // Of the two with gold paragraphs one is right, both are with gold.
    expect(textOf(page, 'losses')).toMatch(
      /As it is 50\.0 %, 1 of 2 With the gold paragraphs 100\.0 %, 2 of 2$/u,
    );
  });

  it('gives the difference of a variant from the run', () => {
    // 0.00 − 0.25
    expect(textOf(page, 'ablation')).toContain('Without the &lt;dense&gt; leg 0.0 % −25.0 –');
  });

  it('draws accepted runs and this run, and says the values', () => {
    expect(page).toContain(
      'aria-label="Right answers, 1 November 2026 to 22 November 2026. dev: 25.0 %, 50.0 %, 25.0 %. test: none, 25.0 %, none."',
    );
    expect(textOf(page, 'trend')).toContain(
      '22 November 2026 This run, not accepted 5115cdc 25.0 % – 50.0 % –',
    );
  });

  it('sets both answers of a flip side by side with their quotes', () => {
    expect(textOf(page, 'flips')).toContain(
      'From right to wrong: 1 d083 What recommendations does document A/CONF.222/8 make? ' +
        'Answered, should have declined. The corpus does not hold the answer, and one was given. ' +
        'It answered; it should have declined. ' +
        'Before declined, not mentioned The corpus does not answer &lt;this&gt; question. ' +
        'After answered SOC/CP/365 Her country had already cancelled more than 100 passports. 1 SOC/CP/365, ¶ 18',
    );
  });

  it('shows of a wrong question how far its gold paragraph came', () => {
    expect(textOf(page, 'wrong')).toContain(
      'SOC/CP/365, ¶ 18 Rank 2 of 2 found, not used Australia’s speaker named new measures &amp; laws.',
    );
  });

  it('marks in a gold paragraph the words that the answer quotes', () => {
    expect(page).toContain(
      'new measures &amp; laws. <mark>Her country had already cancelled more than 100 passports.</mark>',
    );
  });

  it('leaves out what it was not given', () => {
    const bare = renderHtml({ run });
    expect([...bare.matchAll(/<section id="(\w+)">/gu)].map(([, id]) => id)).toEqual([
      'figures',
      'slices',
      'losses',
      'wrong',
      'others',
      'provenance',
    ]);
    expect(findUnbalanced(bare)).toEqual([]);
    expect(bare).toContain('<h1>Not compared with a baseline</h1>');
  });
});
