import { describe, expect, it } from 'vitest';
import { groupSentences } from '../../../src/web/chat/group-sentences.js';
import { makeCitation, makeSentence } from './make-answer.js';

const report = 'Report (2012)';
const place = (index: number, sentence: ReturnType<typeof makeSentence>) => ({ index, sentence });

describe('groupSentences', () => {
  it('puts neighbours of one attribution together, and begins again when it comes back', () => {
    const sentences = [
      makeSentence({ text: 'A.', attribution: report }),
      makeSentence({ text: 'B.', attribution: report }),
      makeSentence({ text: 'C.' }),
      makeSentence({ text: 'D.', attribution: report }),
    ] as const;
    const groups = groupSentences(sentences, [makeCitation()]);
    expect(groups).toEqual([
      {
        attribution: report,
        blocks: [{ kind: 'text', sentences: [place(0, sentences[0]), place(1, sentences[1])] }],
      },
      { attribution: null, blocks: [{ kind: 'text', sentences: [place(2, sentences[2])] }] },
      { attribution: report, blocks: [{ kind: 'text', sentences: [place(3, sentences[3])] }] },
    ]);
  });

  it('makes a list of sentences that cite items, with their printed marks, and keeps an item of two sentences whole', () => {
    const citations = [
      makeCitation(),
      makeCitation({ n: 2, paragraphId: 'report#p7.a', locator: 'para. 7 (a)' }),
      makeCitation({ n: 3, paragraphId: 'report#p7.a', locator: 'para. 7 (a)' }),
      makeCitation({ n: 4, paragraphId: 'report#p8.3', locator: 'para. 8, bullet 3' }),
    ];
    const sentences = [
      makeSentence({ text: 'They should:' }),
      makeSentence({ text: 'Act.', citations: [2] }),
      makeSentence({ text: 'Soon.', citations: [3] }),
      makeSentence({ text: 'Report.', citations: [4] }),
    ] as const;
    expect(groupSentences(sentences, citations)).toEqual([
      {
        attribution: null,
        blocks: [
          { kind: 'text', sentences: [place(0, sentences[0])] },
          {
            kind: 'list',
            items: [
              {
                paragraphId: 'report#p7.a',
                marker: '(a)',
                sentences: [place(1, sentences[1]), place(2, sentences[2])],
              },
              { paragraphId: 'report#p8.3', marker: '•', sentences: [place(3, sentences[3])] },
            ],
          },
        ],
      },
    ]);
  });
});
