import { describe, expect, it } from 'vitest';
import type { Answer, Citation } from '../../../src/contracts/answer.js';
import type { System } from '../../../eval/contracts/system.js';
import { changeQuotes } from '../../../eval/controls/change-quotes.js';
import { moveCitations } from '../../../eval/controls/move-citations.js';
import { swapDocuments } from '../../../eval/controls/swap-documents.js';
import { answered, declined, paragraphs, partial } from '../../support/fake-assistant.js';
import { answering, asking } from './answering.js';

/** The answer with its one citation, of which this is different. */
function cite(changes: Partial<Citation>): Answer {
  return { ...answered, citations: answered.citations.map((citation) => ({ ...citation, ...changes })) };
}

/** Neighbours in the press release, as an index has them. */
const index = {
  neighbours: (id: string, before: number, after: number) => {
    const at = paragraphs.findIndex((paragraph) => paragraph.id === id);
    return Promise.resolve(at === -1 ? [] : paragraphs.slice(Math.max(0, at - before), at + after + 1));
  },
};

const controls: [string, (system: System) => System][] = [
  ['changeQuotes', changeQuotes],
  ['moveCitations', (system) => moveCitations(system, index)],
  ['swapDocuments', (system) => swapDocuments(system, ['soc-cp-365', 'note'])],
];

it.each(controls)('%s leaves a declined answer as it is', async (_, change) => {
  expect(await change(answering(declined)).ask(asking)).toEqual(declined);
});

it.each(controls)('%s changes nothing of a partial answer but its citations', async (_, change) => {
  const { citations, ...rest } = { ...partial, ...(await change(answering(partial)).ask(asking)) };
  const { citations: own, ...honest } = partial;
  expect(rest).toEqual(honest);
  expect(citations).not.toEqual(own);
});

describe('changeQuotes', () => {
  it.each([
    ['The first.', 'some first.'],
    ['In some cases', 'In all cases'],
    ['23 % of it, or so', '23 % of it, or so'],
  ])('changes the first word of three letters or more: "%s"', async (quote, changed) => {
    expect(await changeQuotes(answering(cite({ quote }))).ask(asking)).toEqual(cite({ quote: changed }));
  });
});

describe('moveCitations', () => {
  const move = (answer: Answer): Promise<Answer> => moveCitations(answering(answer), index).ask(asking);

  it('cites the next paragraph, with an exact quote of the same length', async () => {
    // The footnote after p2.a begins with "See A/CONF"; the quote has the ten characters of "The first.".
    expect(await move(answered)).toEqual(
      cite({ paragraphId: 'soc-cp-365#fn9', quote: 'See A/CONF', start: 0, end: 10 }),
    );
  });

  it('cites the paragraph before the last one', async () => {
    const last = cite({ paragraphId: 'soc-cp-365#fn9', quote: 'See A/CONF.222/8.', end: 17 });
    expect(await move(last)).toEqual(
      cite({ paragraphId: 'soc-cp-365#p2.a', quote: 'The first.', start: 0, end: 10 }),
    );
  });

  it('leaves a citation of a paragraph that stands alone', async () => {
    expect(await move(cite({ paragraphId: 'note#p1' }))).toEqual(cite({ paragraphId: 'note#p1' }));
  });
});

describe('swapDocuments', () => {
  it.each([
    ['soc-cp-365', 'note'],
    ['note', 'soc-cp-365'],
    ['paper', 'paper'],
  ])('puts what %s says into the mouth of %s, with the same locator', async (documentId, other) => {
    const answer = cite({ documentId, paragraphId: `${documentId}#p2.a` });
    expect(await swapDocuments(answering(answer), ['soc-cp-365', 'note']).ask(asking)).toEqual(
      cite({ documentId: other, paragraphId: `${other}#p2.a` }),
    );
  });
});
