import { expect, it } from 'vitest';
import { listVariants } from '../../../eval/ablation/list-variants.js';
import type { AnswerServices } from '../../../src/pipeline/answer-services.js';
import { manifest, pressRelease } from '../../support/fake-assistant.js';
import { FakeEmbedder } from '../../support/fake-embedder.js';
import { makeFakeIndex, makeHits, makeSentence } from './fake-index.js';

const u1 = 'soc-cp-365#u1';
const p2 = 'soc-cp-365#p2';
const item = 'soc-cp-365#p2.a';
const services: AnswerServices = {
  index: makeFakeIndex({
    lexical: makeHits({ [u1]: 4, [p2]: 2 }),
    dense: makeHits({ [p2]: 0.9, [item]: 0.8, [u1]: 0.7 }),
    sentences: [makeSentence(p2, [0.6, 0.8])],
  }),
  manifest,
  embedder: new FakeEmbedder(),
  documents: new Map([[pressRelease.id, pressRelease]]),
  sources: [],
  now: () => 0,
  makeId: () => 'answer',
};
const bare = makeFakeIndex({ lexical: makeHits({ [p2]: 1 }), dense: makeHits({ [u1]: 0.5 }), sentences: [] });

/** Everything that a variant may change, read in the order in which an answer is made. */
async function readAll({ index, takeApart = true, repairSpelling = true, ...others }: AnswerServices) {
  const vectors = async () => (await index.sentences([p2])).map(({ vector }) => [...vector].map(round));
  const lexical = await index.searchLexical(['first'], 2);
  const dense = await index.searchDense(Float32Array.from([1, 0]), 2);
  const ranking = await vectors();
  const located = await index.locate('p2');
  const paragraphs = await index.paragraphs([p2]);
  const answering = await vectors();
  const around = await index.neighbours(p2, 1, 1);
  return {
    lexical: lexical.map(({ paragraphId, score }) => [paragraphId, round(score)]),
    dense: dense.map(({ paragraphId, score }) => [paragraphId, round(score)]),
    ranking,
    answering,
    located: located.map(({ id }) => id),
    paragraphs: paragraphs.map(({ id }) => id),
    around: around.map(({ id }) => id),
    outline: (await index.outline('soc-cp-365'))?.paragraphs.length,
    vocabulary: await index.vocabulary(['first']),
    documents: await index.documents(),
    switches: { takeApart, repairSpelling },
    others: Object.keys(others),
  };
}

const round = (value: number): number => Number(value.toFixed(4));

it('takes out of the program what each variant says, and nothing else', async () => {
  const whole = {
    lexical: [
      [u1, 4],
      [p2, 2],
    ],
    dense: [
      [p2, 0.9],
      [item, 0.8],
    ],
    ranking: [[0.6, 0.8]],
    answering: [[0.6, 0.8]],
    located: [p2],
    paragraphs: [p2],
    around: [u1, p2, item],
    outline: 5,
    vocabulary: [5],
    documents: [pressRelease],
    switches: { takeApart: true, repairSpelling: true },
    others: ['manifest', 'embedder', 'documents', 'sources', 'now', 'makeId'],
  };
  // 1/61 and 1/62; 0.1 × 61/61, 0.1 × 61/62, and 0 for the one hit more than was asked for.
  const byRank = {
    lexical: [
      [u1, 0.0164],
      [p2, 0.0161],
    ],
    dense: [
      [p2, 0.1],
      [item, 0.0984],
      [u1, 0],
    ],
  };
  expect(await readAll(services)).toEqual(whole);
  const variants = listVariants(bare);
  const read = await Promise.all(
    variants.map(async ({ name, change }) => [name, await readAll(change(services))]),
  );
  expect(read).toEqual([
    ['without the lexical leg', { ...whole, lexical: [] }],
    ['without the dense leg', { ...whole, dense: [] }],
    ['without ranking by best sentence', { ...whole, ranking: [[0, 0]] }],
    ['without sentence vectors', { ...whole, ranking: [[0, 0]], answering: [[0, 0]] }],
    ['rank fusion in place of scores', { ...whole, ...byRank }],
    ['rank fusion, no sentence ranking', { ...whole, ...byRank, ranking: [[0, 0]] }],
    ['without locators', { ...whole, located: [] }],
    ['without neighbours', { ...whole, around: [p2] }],
    ['without headings in the vectors', { ...whole, dense: [[u1, 0.5]] }],
    ['without headings in either leg', { ...whole, lexical: [[p2, 1]], dense: [[u1, 0.5]] }],
    ['joined questions not taken apart', { ...whole, switches: { takeApart: false, repairSpelling: true } }],
    ['without spelling repair', { ...whole, switches: { takeApart: true, repairSpelling: false } }],
  ]);
  expect(await readAll(services)).toEqual(whole);
});
