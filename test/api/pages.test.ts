import { createHash } from 'node:crypto';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { renderDocumentPage } from '../../src/api/pages/render-document-page.js';
import { headings, makeParagraph, paragraphs, pressRelease } from '../support/fake-assistant.js';
import { makeTestApp } from './make-test-app.js';

/** What stands in <main>, without the tag. */
function mainOf(html: string): string {
  return /<main>\n(.*)\n<\/main>/s.exec(html)?.[1] ?? '';
}

describe('GET /documents/:id', () => {
  it('shows the whole document, escaped, with keys as ids, headings, items and notes linked both ways', async () => {
    const response = await request(makeTestApp().app).get('/documents/soc-cp-365');
    expect(response.status).toBe(200);
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(mainOf(response.text).split('\n')).toEqual([
      '<h1>Debate on &lt;Cybercrime&gt; &amp; &quot;Wildlife&quot;</h1>',
      '<dl><dt>Symbol</dt><dd>SOC/CP/365</dd><dt>Body</dt><dd>Thirteenth Congress</dd><dt>Date</dt><dd>2015-04-17</dd>' +
        '<dt>Kind</dt><dd>press release</dd><dt>Status</dt><dd>final</dd></dl>',
      '<div class="paragraph" id="masthead"><a class="locator" href="#masthead">masthead</a>SOC/CP/365</div>',
      '<h2>Statements &amp; replies</h2>',
      '<div class="paragraph" id="u1"><a class="locator" href="#u1">¶ 1</a>He said:<sup><a href="#fn9">9</a></sup>' +
        ' &lt;script&gt;alert(1)&lt;/script&gt; &amp; more.</div>',
      '<div class="paragraph" id="p2"><a class="locator" href="#p2">para. 2</a>Two things follow:</div>',
      '<div class="paragraph depth-1" id="p2.a"><a class="locator" href="#p2.a">para. 2 (a)</a>The first.</div>',
      '<h2>Notes</h2>',
      '<div class="paragraph" id="fn9"><a class="locator" href="#fn9">fn. 9</a>See A/CONF.222/8.' +
        ' <a href="#u1">¶ 1</a></div>',
    ]);
  });

  it('has no script, and the one style its policy allows', async () => {
    const { text, headers } = await request(makeTestApp().app).get('/documents/soc-cp-365');
    const style = /<style>(.*)<\/style>/s.exec(text)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers['content-security-policy']).toContain(`style-src 'sha256-${hash}'`);
    expect(text).not.toMatch(/<script| style=| on[a-z]+=/i);
  });

  it('escapes a key, a language and a heading', () => {
    const page = renderDocumentPage({
      document: { ...pressRelease, language: '"><b>' },
      paragraphs: [
        makeParagraph({ key: '"><b>', locator: '¶ 1', kind: 'unnumbered', ordinal: 0, text: 'a' }),
      ],
      headings: [{ text: '<b>', level: 1, before: 0 }],
    });
    expect(page).not.toContain('<b>');
    expect(page).toContain('href="#%22%3E%3Cb%3E"');
  });

  it('keeps headings that stand after the last paragraph, and levels within h6', () => {
    const page = renderDocumentPage({
      document: pressRelease,
      paragraphs: paragraphs.slice(0, 1),
      headings: [
        { text: 'Deep', level: 9, before: 0 },
        ...headings.map((heading) => ({ ...heading, text: 'Annex', before: 7 })),
      ],
    });
    expect(
      mainOf(page)
        .match(/<h\d>.*<\/h\d>/g)
        ?.slice(1),
    ).toEqual(['<h6>Deep</h6>', '<h2>Annex</h2>']);
  });
});

describe('GET /', () => {
  it('says what this is and lists documents and API', async () => {
    const response = await request(makeTestApp().app).get('/');
    expect(response.status).toBe(200);
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(mainOf(response.text)).toContain(
      '<strong>Crime congresses</strong>\n(1 document, 5 paragraphs). Every sentence of an answer names the paragraph',
    );
    expect(mainOf(response.text)).toContain(
      '<ul><li><a href="/documents/soc-cp-365">Debate on &lt;Cybercrime&gt; &amp; &quot;Wildlife&quot;</a>' +
        ' (SOC/CP/365, 2015-04-17, final)</li></ul>',
    );
  });

  it('says what is missing while there is no index, and comes again', async () => {
    const response = await request(makeTestApp({ assistant: null }).app).get('/');
    expect(response.status).toBe(503);
    expect(response.headers['retry-after']).toBe('5');
    expect(mainOf(response.text)).toBe(
      '<h1>Rapporteur</h1>\n<p>There is no index to answer from. Run: rapporteur index</p>',
    );
    expect(response.text).toContain('<meta http-equiv="refresh" content="5">');
  });
});
