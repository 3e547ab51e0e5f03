import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Turn } from '../../src/contracts/conversation.js';
import { answerQuestion } from '../../src/pipeline/answer-question.js';
import type { AnswerServices } from '../../src/pipeline/answer-services.js';
import { openServices } from '../../src/pipeline/open-services.js';
import { buildTemporaryIndex, type TemporaryIndex } from '../support/seeds-index.js';

let index: TemporaryIndex;
let services: AnswerServices;

beforeAll(async () => {
  index = await buildTemporaryIndex();
  services = await openServices({ config: index.config, now: () => 0, makeId: () => 'id' });
});

afterAll(async () => {
  await services.index.close();
  await services.embedder.close();
  await index.remove();
});

const paragraphId = 'working-paper-fourteenth-congress-2020#p60';

/** A turn whose answer cited one paragraph. */
function makeTurn(): Turn {
  return {
    question: 'Which protocol on tobacco entered into force in 2018?',
    standaloneQuestion: 'Which protocol on tobacco entered into force in 2018?',
    answerId: 'id',
    status: 'answered',
    answerText: 'The Protocol entered into force.',
    documentIds: ['working-paper-fourteenth-congress-2020'],
    paragraphIds: [paragraphId],
    at: '2026-01-01T00:00:00Z',
  };
}

describe('a question that follows another', () => {
  it('finds what the answer before cited at a better place than the same question asked first', async () => {
    const place = async (turns: Turn[]): Promise<number> => {
      const question = 'What does international cooperation make more likely?';
      const answer = await answerQuestion({ question }, { id: 'c', turns }, services);
      return answer.evidence.findIndex((evidence) => evidence.paragraphId === paragraphId);
    };
    const [first, following] = [await place([]), await place([makeTurn()])];
    expect(following).toBeGreaterThanOrEqual(0);
    expect(first === -1 || following < first).toBe(true);
  });
});
