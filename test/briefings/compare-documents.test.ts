import { describe, expect, it } from 'vitest';
import {
  compareDocuments,
  listDocuments,
  nameDocument,
  type CitedTopicSentence,
} from '../../src/briefings/compare-documents.js';
import { findNames } from '../../src/language/find-names.js';
import { makeDocument } from '../support/make-paragraph.js';
import { makeTopicSentence } from '../support/make-topic-sentence.js';

const first = { id: 'a', shortTitle: 'Report', date: '2012-10-18' };
const second = { id: 'b', shortTitle: 'SOC/CP/365', date: '2015-04-17' };

function cite(n: number, plan: Parameters<typeof makeTopicSentence>[0]): CitedTopicSentence {
  return { ...makeTopicSentence({ number: n, ...plan }), n };
}

const compare = (sentences: CitedTopicSentence[], commonNames: string[] = []) =>
  compareDocuments({ sentences, commonNames: new Set(commonNames) });

describe('compareDocuments', () => {
  it('sets sentences of two documents side by side whose cosine is at least 0.78', () => {
    const left = cite(1, { text: 'Ports are busy.', document: first, vector: [1, 0] });
    expect(
      compare([left, cite(2, { text: 'Quays are full.', document: second, vector: [0.8, 0.6] })]),
    ).toEqual([
      {
        kind: 'agreement',
        text: 'Near to each other in what they say: the Report (2012) and SOC/CP/365 (2015).',
        citations: [1, 2],
      },
    ]);
    expect(
      compare([left, cite(2, { text: 'Quays are full.', document: second, vector: [0.6, 0.8] })]),
    ).toEqual([]);
    expect(compare([left, cite(2, { text: 'Quays are full.', document: first, vector: [1, 0] })])).toEqual(
      [],
    );
  });

  it('shows the six nearest pairs, nearest first', () => {
    const left = cite(1, { text: 'Ports are busy.', document: first, vector: [1, 0] });
    const others = [0.79, 0.96, 1, 0.936, 0.81, 0.83, 0.82].map((cosine, at) =>
      cite(at + 2, {
        text: `Quay ${at} is full.`,
        document: second,
        vector: [cosine, Math.sqrt(1 - cosine * cosine)],
      }),
    );
    expect(compare([left, ...others]).map(({ citations }) => citations)).toEqual([
      [1, 4],
      [1, 3],
      [1, 5],
      [1, 7],
      [1, 8],
      [1, 6],
    ]);
  });

  it('sets positions for and against apart, also those of one document', () => {
    const sentences = [
      cite(1, { text: 'Egypt called for a new treaty.', document: first, speakers: ['egypt'] }),
      cite(2, { text: 'Japan rejected a new treaty.', document: first, speakers: ['japan'] }),
    ];
    expect(compare(sentences)).toEqual([
      { kind: 'difference', text: 'Positions differ. In favour, by the words used:', citations: [1] },
      { kind: 'difference', text: 'Against, by the words used:', citations: [2] },
    ]);
  });

  it('takes the words of a document itself for no position', () => {
    const sentences = [
      cite(1, { text: 'The definition was endorsed in 2017.', document: first }),
      cite(2, { text: 'Falsified products add to antimicrobial resistance.', document: first }),
    ];
    expect(compare(sentences)).toEqual([]);
  });

  it('takes “cooperation against” for no stance', () => {
    const sentences = [
      cite(1, { text: 'Speakers called for cooperation.', document: first }),
      cite(2, { text: 'Speakers described cooperation against piracy.', document: first }),
    ];
    expect(compare(sentences)).toEqual([]);
  });

  it('says where the texts themselves report that views differ', () => {
    const sentences = [
      cite(1, { text: 'Speakers were divided on new tools.', document: first, vector: [1, 0] }),
      cite(2, { text: 'Other Member States are of the view that tools are sufficient.', vector: [0, 1] }),
      cite(3, { text: 'Ports are busy.', vector: [0, -1] }),
    ];
    expect(compare(sentences)).toEqual([
      { kind: 'difference', text: 'Differing views are reported.', citations: [1, 2] },
    ]);
  });

  it('lists names that several documents have in one line for the same documents, common ones left out', () => {
    const sentences = [
      cite(1, { text: 'INTERPOL and the Gulf of Guinea were named.', document: first, vector: [1, 0] }),
      cite(2, { text: 'The Gulf of Guinea is patrolled with INTERPOL.', document: second, vector: [0, 1] }),
    ];
    expect(compare(sentences)).toEqual([
      {
        kind: 'named-in-several',
        text: 'Named in the Report (2012) and SOC/CP/365 (2015): INTERPOL; Gulf of Guinea.',
        citations: [1, 2],
      },
    ]);
    const interpol = findNames('INTERPOL').map(({ canonical }) => canonical);
    expect(interpol).toHaveLength(1);
    expect(compare(sentences, interpol).map(({ text }) => text)).toEqual([
      'Named in the Report (2012) and SOC/CP/365 (2015): Gulf of Guinea.',
    ]);
  });
});

describe('names of documents', () => {
  it('have an article unless they are symbols, and a year where there is one', () => {
    expect(nameDocument(makeDocument({ id: 'x', shortTitle: 'Note' }))).toBe('the Note');
    expect(nameDocument(makeDocument(second))).toBe('SOC/CP/365 (2015)');
  });

  it('are listed each once', () => {
    const third = makeDocument({ id: 'c', shortTitle: 'Note' });
    const [one, two] = [makeDocument(first), makeDocument(second)];
    expect(listDocuments([one])).toBe('the Report (2012)');
    expect(listDocuments([one, two, one, third])).toBe('the Report (2012), SOC/CP/365 (2015) and the Note');
  });
});
