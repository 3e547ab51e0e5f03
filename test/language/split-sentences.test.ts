import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/language/split-sentences.js';

function split(text: string): string[] {
  return splitSentences(text).map((span) => text.slice(span.start, span.end));
}

describe('splitSentences', () => {
  it('splits plain sentences and leaves white space out', () => {
    expect(split('  One is here.  Two is there!\tThree?  ')).toEqual([
      'One is here.',
      'Two is there!',
      'Three?',
    ]);
  });

  it.each([
    ['Mr. Smith and Dr. Jones met Ms. Lee in St. Petersburg.'],
    ['See No. 5, para. 12, paras. 3 and 4, art. IV and vol. II, pp. 3-9.'],
    ['See para. (a) of art. 5, No. A/1 and sect. B.'],
    ['Crimes, e.g. Piracy, i.e. Robbery at sea, cf. Article 5.'],
    ['The U.N. Congress of J. A. Smith and H. E. Mr. Lee.'],
    ['It opens at 10 a.m. on Saturday, 18 April.'],
    ['It opens at 10 a.m. Saturday.'],
    ['It rose by 3.5 per cent to 1.25 million.'],
    ['See A/CONF.234/RPM.5/1 and CTOC/COP/2012/7/Add.1 and Rev. 1.'],
    ['On Dec. 31 and Sept. 5 it rested.'],
    ['India’s speaker asked: “Can we truly fight against this crime with a decade-old instrument?”'],
    ['The item: “New forms. Other forms”, was taken up.'],
    ['States shall: (a) act; (b) report; (c) cooperate; and (d) follow up.'],
    ['They said […] Criminals were quick.'],
    ['“Is that so?” asked the delegate.'],
    ['He waited … and then left.'],
    ['It was held (see A/1. It is long.) in Doha.'],
    ['I. Introduction'],
    ['12. The Meeting rose.'],
    ['The firm Smith Inc. Holdings paid.'],
  ])('keeps one sentence whole: %s', (text) => {
    expect(split(text)).toEqual([text]);
  });

  it.each([
    ['…in its cyber.” Criminals had gone.', ['…in its cyber.”', 'Criminals had gone.']],
    ['It said so. […] Criminals had gone.', ['It said so.', '[…] Criminals had gone.']],
    ['* A/CONF.234/1. The paper is long.', ['* A/CONF.234/1.', 'The paper is long.']],
    ['He asked: “Who?” The answer came.', ['He asked: “Who?”', 'The answer came.']],
    ['It ended at 3 p.m. The delegates left.', ['It ended at 3 p.m.', 'The delegates left.']],
    ['It is in the U.S. The office is old.', ['It is in the U.S.', 'The office is old.']],
    ['It rose in 2019. 15 States replied.', ['It rose in 2019.', '15 States replied.']],
    ['It is the state of the art. The cost fell.', ['It is the state of the art.', 'The cost fell.']],
    ['Did it? No. It did not.', ['Did it?', 'No.', 'It did not.']],
    ['See annex A. Delegates agreed.', ['See annex A.', 'Delegates agreed.']],
    ['They act.¹ There is more.', ['They act.¹', 'There is more.']],
    ['They act. (See annex II.) They report.', ['They act.', '(See annex II.)', 'They report.']],
    [
      'See [A/1](#). See also *The Guide*. It is long.',
      ['See [A/1](#).', 'See also *The Guide*.', 'It is long.'],
    ],
    ['They act, etc. Others wait...  Some go.', ['They act, etc.', 'Others wait...', 'Some go.']],
    ['“We act. We win,” he said. They left.', ['“We act. We win,” he said.', 'They left.']],
  ])('splits %s', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('takes each line of a masthead as a sentence', () => {
    expect(split('Plenary — 11th & 12th Meetings (AM & PM)\nSOC/CP/365\n\nDistr.: Limited')).toEqual([
      'Plenary — 11th & 12th Meetings (AM & PM)',
      'SOC/CP/365',
      'Distr.: Limited',
    ]);
  });

  it('splits inside a quotation that is too long to keep whole', () => {
    const text = `He said: “${'They must act now. '.repeat(20)}It is late.” They left.`;
    expect(split(text)).toHaveLength(22);
  });

  it('has nothing to say of blank text', () => {
    expect(splitSentences(' \n\t ')).toEqual([]);
  });

  it('holds every non-blank character of any text, in order', () => {
    const words = fc.constantFrom(
      'Mr.',
      'the',
      'The',
      '“No.”',
      '(a)',
      'e.g.',
      '5.',
      '…',
      '\n',
      'A/1.',
      '"',
      'x?',
      ' ',
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(words).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const spans = splitSentences(text);
        let last = 0;
        for (const span of spans) {
          expect(text.slice(last, span.start).trim()).toBe('');
          expect(span.end).toBeGreaterThan(span.start);
          expect(text.slice(span.start, span.end).trim()).toBe(text.slice(span.start, span.end));
          last = span.end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
    );
  });

  it('splits paragraphs of the press release as a reader would', () => {
    const lines = readFileSync('seeds/001_e80c53980f963347.txt', 'utf8').split('\n');
    const paragraph = lines.find((line) => line.startsWith('A number of delegates, including'));
    expect(split(paragraph ?? '').map((sentence) => sentence.slice(0, 24))).toEqual([
      'A number of delegates, i',
      'Brazil’s delegate called',
      'On existing treaties, so',
      'The representative of th',
      'India’s speaker asked: “',
    ]);
  });
});
