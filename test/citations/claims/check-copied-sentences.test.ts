import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PassageLoader } from '../../../eval/claims/load-passages.js';
import { checkClaim } from '../../../src/citations/claims/check-claim.js';
import type { CitedPassage } from '../../../src/contracts/claim-check.js';
import type { AnswerServices } from '../../../src/pipeline/answer-services.js';
import { openServices } from '../../../src/pipeline/open-services.js';
import { buildTemporaryIndex, type TemporaryIndex } from '../../support/seeds-index.js';

let temporary: TemporaryIndex;
let services: AnswerServices;
const passages: CitedPassage[] = [];

beforeAll(async () => {
  temporary = await buildTemporaryIndex();
  services = await openServices({ config: temporary.config, now: () => 0, makeId: () => 'id' });
  const loader = new PassageLoader(services.index, services.documents);
  for (const document of services.documents.values()) {
    const outline = await services.index.outline(document.id);
    const ids = outline?.paragraphs.map(({ id }) => id) ?? [];
    passages.push(...(await loader.load(ids)));
  }
}, 180_000);

afterAll(async () => {
  await services.index.close();
  await services.embedder.close();
  await temporary.remove();
});

/** Sentences of the seeds that are held back when they are said again with words before them. */
function listHeldBack(leadIn: string): string[] {
  return passages.flatMap((passage) =>
    passage.sentences.flatMap(({ text: copied, vector }) => {
      const { id } = passage.paragraph;
      const text = leadIn === '' ? copied : `${leadIn}${copied.charAt(0).toLowerCase()}${copied.slice(1)}`;
      const sentence = { text, citations: [{ key: id, paragraphId: id, quote: copied }] };
      const others = passages.filter((other) => other !== passage).slice(0, 10);
      const { verdict } = checkClaim({ sentence, passages: [passage], others, vector });
      return verdict === 'supported' ? [] : [`${id}: ${text}`];
    }),
  );
}

describe('checkClaim on every sentence of the seeds', () => {
  it('supports each one copied word for word, whatever cues it has', () => {
    expect(passages.flatMap(({ sentences }) => sentences).length).toBeGreaterThan(400);
    expect(listHeldBack('')).toEqual([]);
  });

  it('supports each one after words that only name the source', () => {
    expect(listHeldBack('The report says that ')).toEqual([]);
    expect(listHeldBack('According to the document, ')).toEqual([]);
  });
});
