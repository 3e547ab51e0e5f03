import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/contracts/answer.js';
import type { Pick } from '../../src/contracts/briefing.js';
import type { AnswerServices } from '../../src/pipeline/answer-services.js';
import { draftPicks } from '../../src/pipeline/draft-picks.js';
import { openServices } from '../../src/pipeline/open-services.js';
import { declined } from '../support/fake-assistant.js';
import { buildTemporaryIndex, type TemporaryIndex } from '../support/seeds-index.js';

const press = 'soc-cp-365';
const paragraphPick: Pick = { kind: 'paragraph', paragraphId: `${press}#u1` };

let build: TemporaryIndex;
let services: AnswerServices;

beforeAll(async () => {
  build = await buildTemporaryIndex();
  services = await openServices({ config: build.config, now: () => 0, makeId: () => 'answer' });
});

afterAll(async () => {
  await services.index.close();
  await services.embedder.close();
  await build.remove();
});

function pickAnswer(answerId: string): Pick {
  return { kind: 'answer', conversationId: 'c', answerId };
}

/** A draft of the picks, and the ids of the answers that were looked for. */
async function draft(picks: readonly Pick[], signal?: AbortSignal, onFind: () => void = () => undefined) {
  const found: string[] = [];
  const findAnswer = (_conversationId: string, id: string): Answer => {
    found.push(id);
    onFind();
    return { ...declined, id, standaloneQuestion: id };
  };
  const drafts = draftPicks(picks, { services, findAnswer, now: () => new Date(0), signal });
  return { drafts: await drafts, found };
}

describe('draftPicks', () => {
  it('takes what was picked twice once, where it was picked first, and looks for it once', async () => {
    const picks = [pickAnswer('a'), paragraphPick, pickAnswer('b'), pickAnswer('a'), paragraphPick];
    const { drafts, found } = await draft(picks);
    expect(drafts.map(({ heading }) => heading)).toEqual(['a', 'Passages', 'b']);
    expect(drafts[1]?.parts.map(({ documentId, blocks }) => [documentId, blocks.length])).toEqual([
      [press, 1],
    ]);
    expect(found).toEqual(['a', 'b']);
  });

  it('lets the program do other things between two picks', async () => {
    let others = 0;
    const between: number[] = [];
    const other = (): void => {
      others += 1;
      pending = setImmediate(other);
    };
    let pending = setImmediate(other);
    await draft(
      [pickAnswer('a'), pickAnswer('b'), pickAnswer('c')],
      undefined,
      () => void between.push(others),
    );
    clearImmediate(pending);
    const [first = 0, second = 0, third = 0] = between;
    expect([second > first, third > second]).toEqual([true, true]);
  });

  it('ends at the next pick when it is cancelled', async () => {
    const controller = new AbortController();
    let looked = 0;
    const drafting = draft([pickAnswer('a'), pickAnswer('b')], controller.signal, () => {
      looked += 1;
      controller.abort(new Error('not wanted any more'));
    });
    await expect(drafting).rejects.toThrow('not wanted any more');
    expect(looked).toBe(1);
  });
});
