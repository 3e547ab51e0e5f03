import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/contracts/answer.js';
import type { Assistant } from '../../src/contracts/assistant.js';
import { createAssistant } from '../../src/pipeline/create-assistant.js';
import { buildTemporaryIndex, type TemporaryIndex } from '../support/seeds-index.js';
import { silentLog } from '../support/silent-log.js';

let temporary: TemporaryIndex;
let assistant: Assistant;

beforeAll(async () => {
  temporary = await buildTemporaryIndex();
  assistant = await createAssistant({ config: temporary.config, log: silentLog });
});
afterAll(async () => {
  await assistant.close();
  await temporary.remove();
});

const ask = (question: string, conversationId?: string): Promise<Answer> =>
  assistant.ask(conversationId === undefined ? { question } : { question, conversationId });

/** What makes two answers the same to a reader. */
function whatIsRead(answer: Answer) {
  if (answer.status === 'declined') return { reason: answer.reason, missing: answer.missing };
  return { text: answer.text, cited: answer.citations.map(({ paragraphId }) => paragraphId) };
}

describe('a misspelt question', () => {
  const misspelt = 'What is the definiton of falsifed medical produkts?';
  const spelt = 'What is the definition of falsified medical products?';

  it('is answered as the one that was meant, and shows what was read as what', async () => {
    const answer = await ask(misspelt);
    expect(answer.question).toBe(misspelt);
    expect(answer.standaloneQuestion).toBe(spelt);
    expect(answer.rewrites).toEqual([
      {
        by: 'rule',
        text: spelt,
        why: '“definiton” is read as “definition”; “falsifed” is read as “falsified”; “produkts” is read as “products”',
        used: true,
      },
    ]);
    expect(answer.status).toBe('answered');
    expect(whatIsRead(answer)).toEqual(whatIsRead(await ask(spelt)));
  });

  it('is not rewritten where it is spelt well', async () => {
    const { rewrites, standaloneQuestion } = await ask(spelt);
    expect({ rewrites, standaloneQuestion }).toEqual({ rewrites: [], standaloneQuestion: spelt });
  });

  it('is repaired before what a follow-up leaves out is put back', async () => {
    const first = await ask('What did the 2019 European meeting say about the darknet?');
    const next = await ask('And abuot smugling of migrants?', first.conversationId);
    expect(next.rewrites.map(({ why }) => why)[0]).toBe(
      '“abuot” is read as “about”; “smugling” is read as “smuggling”',
    );
    expect(next.standaloneQuestion).toContain('smuggling of migrants');
  });
});

describe('a pronoun that stands for nothing', () => {
  it('is asked back', async () => {
    const answer = await ask('When did it come into force?');
    expect(
      answer.status === 'declined' ? [answer.reason, answer.message, answer.missing] : answer.text,
    ).toEqual([
      'underspecified',
      'The question does not say what “it” stands for. Searched: 4 documents, 2012–2020.',
      ['what “it” stands for'],
    ]);
  });

  it('is not asked back where the question before says what it stands for', async () => {
    const first = await ask('What is the Protocol to Eliminate Illicit Trade in Tobacco Products?');
    const next = await ask('When did it enter into force?', first.conversationId);
    expect(next.status === 'declined' ? next.message : next.text).toContain('September 2018');
  });
});

describe('odd input', () => {
  it.each([
    ['only punctuation', '?!… —', 'underspecified'],
    ['only question words', 'what is the '.repeat(150), 'underspecified'],
    ['one word of 1,900 letters', 'a'.repeat(1900), 'off-topic'],
    ['another script', 'Τι είναι η πειρατεία;', 'off-topic'],
    ['a character that ends strings elsewhere', 'blorp\u0000tangle?', 'off-topic'],
    ['signs of a pattern', 'Why did $& reject \\p{L}?', 'off-topic'],
    ['signs of a query', '"x*" OR (y NOT z', 'off-topic'],
  ])('is declined and breaks nothing: %s', async (_, question, reason) => {
    const answer = await ask(question);
    expect(answer.status === 'declined' ? answer.reason : answer.text).toBe(reason);
  });

  it('is answered where it still says what is asked: capitals only, a name 201 times', async () => {
    const usual = await ask('What did Egypt say about a new convention?');
    const loud = await ask('WHAT DID EGYPT SAY ABOUT A NEW CONVENTION?');
    const stuttered = await ask(`What did ${'Egypt, '.repeat(200)}Egypt say about a new convention?`);
    expect([usual, loud, stuttered].map(({ status }) => status)).toEqual([
      'answered',
      'answered',
      'answered',
    ]);
    expect(whatIsRead(loud)).toEqual(whatIsRead(usual));
  });
});
