import { describe, expect, it } from 'vitest';
import { formatAnswer } from '../../../src/web/chat/format-answer.js';
import { makeAnswer, makeCitation, makeDeclined, makeSentence } from './make-answer.js';

const origin = 'http://localhost:3000';
const answer = makeAnswer({
  sentences: [
    makeSentence({ text: 'They should:', attribution: 'Report (2012)' }),
    makeSentence({ text: 'Act on <crime> & *risk*.', attribution: 'Report (2012)', citations: [2] }),
  ],
  citations: [
    makeCitation({ quote: 'They should:' }),
    makeCitation({
      n: 2,
      paragraphId: 'report#p7.a',
      label: 'Report, para. 7 (a)',
      locator: 'para. 7 (a)',
      quote: 'Act on <crime> & *risk*.',
      url: '/documents/report#p7.a',
    }),
  ],
});

describe('formatAnswer', () => {
  it('writes plain text with numbers, labels, quotes and absolute links', () => {
    expect(formatAnswer({ answer, origin, form: 'text' })).toBe(
      [
        'What rose?',
        'Report (2012):',
        'They should: [1]',
        '(a) Act on <crime> & *risk*. [2]',
        'References\n' +
          '[1] Report, para. 7: “They should:” http://localhost:3000/documents/report#p7\n' +
          '[2] Report, para. 7 (a): “Act on <crime> & *risk*.” http://localhost:3000/documents/report#p7.a',
      ].join('\n\n'),
    );
  });

  it('writes Markdown with footnotes, and escapes what a document could write as markup', () => {
    expect(formatAnswer({ answer, origin, form: 'markdown' })).toBe(
      [
        '**What rose?**',
        '*Report (2012)*',
        'They should:[^1]',
        '- (a) Act on \\<crime\\> \\& \\*risk\\*.[^2]',
        '[^1]: [Report, para. 7](<http://localhost:3000/documents/report#p7>): “They should:”\n' +
          '[^2]: [Report, para. 7 (a)](<http://localhost:3000/documents/report#p7.a>): “Act on \\<crime\\> \\& \\*risk\\*.”',
      ].join('\n\n'),
    );
  });

  it('writes HTML in which text of a document stays text', () => {
    expect(formatAnswer({ answer, origin, form: 'html' })).toBe(
      [
        '<p><strong>What rose?</strong></p>',
        '<p><em>Report (2012)</em></p>',
        '<p>They should:<sup>[1]</sup></p>',
        '<ul><li>(a) Act on &lt;crime&gt; &amp; *risk*.<sup>[2]</sup></li></ul>',
        '<p><strong>References</strong></p>',
        '<p>[1] <a href="http://localhost:3000/documents/report#p7">Report, para. 7</a>: “They should:”</p>',
        '<p>[2] <a href="http://localhost:3000/documents/report#p7.a">Report, para. 7 (a)</a>: “Act on &lt;crime&gt; &amp; *risk*.”</p>',
      ].join('\n'),
    );
  });

  const doubtful = makeAnswer({
    sentences: [
      makeSentence({ text: '14. They\n  rose.', verdict: 'partly-supported' }),
      makeSentence({ text: '- Or fell.', verdict: 'unsupported' }),
    ],
    notices: [{ code: 'draft', text: 'One source is a <draft>.' }],
  });

  it.each([
    [
      'text',
      '14. They\n  rose. [1] (partly supported) - Or fell. [1] (not supported)',
      'Notes\nOne source is a <draft>.',
    ],
    [
      'markdown',
      '14\\. They rose.[^1] *(partly supported)* \\- Or fell.[^1] *(not supported)*',
      '**Notes**\n\n- One source is a \\<draft\\>.',
    ],
    [
      'html',
      '<p>14. They\n  rose.<sup>[1]</sup> <em>(partly supported)</em> - Or fell.<sup>[1]</sup> <em>(not supported)</em></p>',
      '<p><strong>Notes</strong></p>\n<ul><li>One source is a &lt;draft&gt;.</li></ul>',
    ],
  ] as const)('says in %s what is not wholly supported, and what a reader must know', (form, body, notes) => {
    const between = form === 'html' ? '\n' : '\n\n';
    expect(formatAnswer({ answer: doubtful, origin, form })).toContain([body, notes].join(between));
  });

  it.each([
    ['14. They rose', '14\\. They rose'],
    ['3) They rose', '3\\) They rose'],
    ['- They rose', '\\- They rose'],
    ['+ They rose', '\\+ They rose'],
    ['# They rose', '\\# They rose'],
    ['> They rose', '\\> They rose'],
    ['A &lt; B', 'A \\&lt; B'],
    ['They\n\n# rose\tin 2014. -', 'They \\# rose in 2014. -'],
  ])('writes %j as words of a Markdown paragraph', (text, written) => {
    const copied = formatAnswer({
      answer: makeAnswer({ sentences: [makeSentence({ text })] }),
      origin,
      form: 'markdown',
    });
    expect(copied.split('\n\n')[1]).toBe(`${written}[^1]`);
  });

  it('says of a declined answer what is missing, without references', () => {
    expect(formatAnswer({ answer: makeDeclined(), origin, form: 'text' })).toBe(
      'What rose?\n\nThe corpus does not mention Mars.\n\nNot in the corpus: Mars.',
    );
  });
});

describe('an answer of a language model that is copied', () => {
  it('says who wrote it', () => {
    const answer = makeAnswer();
    const provenance = { ...answer.provenance, answerer: 'openai:some-model' };
    const text = formatAnswer({ answer: { ...answer, provenance }, origin: 'http://here', form: 'text' });
    expect(text).toContain('Notes\nWritten by openai:some-model and checked against the words cited.');
  });
});
