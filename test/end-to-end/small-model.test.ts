import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listBreaches } from '../../eval/bench/list-breaches.js';
import type { Source } from '../../eval/contracts/system.js';
import { readQuestions } from '../../eval/sets/read-questions.js';
import { parseConfig } from '../../src/config/parse-config.js';
import type { Answer } from '../../src/contracts/answer.js';
import type { Assistant } from '../../src/contracts/assistant.js';
import type { ChatEvent } from '../../src/contracts/chat-event.js';
import { createAssistant } from '../../src/pipeline/create-assistant.js';
import { describeWithSmallModel } from '../support/describe-with-small-model.js';
import { buildWithKnownVectors } from '../support/known-vectors.js';
import { makeTemporaryIndex, type TemporaryIndex } from '../support/seeds-index.js';
import { silentLog } from '../support/silent-log.js';
import { startSmallModel, type SmallModel } from '../support/small-model/start-small-model.js';
import { writeCitingGrammar } from '../support/small-model/write-citing-grammar.js';

const { questions } = readQuestions(join(import.meta.dirname, '../../eval/questions/dev.jsonl'));

/** Few passages and short replies: the model reads a hundred words a second on one thread. */
const passages = 3;
const settings = {
  LLM: 'smollm2-135m',
  LLM_MAX_TOKENS: '120',
  LLM_CONTEXT_TOKENS: '4096',
  LLM_TIMEOUT: '200',
  LLM_DEADLINE: '240',
};

interface Asked {
  answer: Answer;
  /** Sentences a reader was shown on the way and that were not withdrawn. */
  shown: Extract<ChatEvent, { event: 'sentence' }>['data'][];
}

describeWithSmallModel('answers by a model that cites badly', () => {
  let index: TemporaryIndex;
  beforeAll(async () => {
    index = await makeTemporaryIndex({ EMBEDDING_PROCESSES: '1' });
    await buildWithKnownVectors(index.config);
  });
  afterAll(() => index.remove());

  describe.each([
    { how: 'held to the schema of an answer', ids: ['d008', 'd014', 'd019'], grammar: {} },
    {
      how: 'held to sentences in good form',
      ids: ['d002', 'd017'],
      grammar: { writeGrammar: writeCitingGrammar },
    },
  ])('$how', ({ ids, grammar }) => {
    let model: SmallModel;
    let assistant: Assistant;
    beforeAll(async () => {
      const started = await startSmallModel(grammar);
      if (started === null) throw new Error('the small model is not installed');
      model = started;
      const { languageModel } = parseConfig({ ...settings, LLM_BASE_URL: model.baseUrl });
      assistant = await createAssistant({ config: { ...index.config, languageModel }, log: silentLog });
    });
    afterAll(async () => {
      await assistant.close();
      await model.close();
    });

    async function ask(question: string): Promise<Asked> {
      const shown: Asked['shown'] = [];
      const answer = await assistant.ask(
        { question, limit: passages },
        {
          listener: (event) => {
            if (event.event === 'sentence') shown.push(event.data);
            if (event.event === 'reset') shown.length = 0;
          },
        },
      );
      return { answer, shown };
    }

    const source: Source = {
      paragraphs: async (wanted) => {
        const documents = await assistant.documents();
        const opened = await Promise.all(documents.map(({ id }) => assistant.document(id)));
        return opened.flatMap((one) => one.paragraphs).filter(({ id }) => wanted.includes(id));
      },
    };

    it.each(questions.filter(({ id }) => ids.includes(id)))(
      'shows nothing unchecked for $id: $question',
      { timeout: 600_000 },
      async ({ question }) => {
        const { answer, shown } = await ask(question);
        expect(await listBreaches(answer, source, shown)).toEqual([]);
        // The model was asked, and what it said was shown, taken out or the reason to do without it.
        expect(answer.provenance.promptHash).toMatch(/^answer@/u);
        const { answerer } = answer.provenance;
        const failed = answer.notices.filter(({ code }) => code === 'model-failed');
        expect([answerer, failed.length]).toEqual(
          answerer === 'extractive' ? ['extractive', 1] : ['smollm2-135m', 0],
        );
        expect(answer.notices.map(({ text }) => text).join('\n')).not.toMatch(
          /did not reply in time|took too long|cannot be reached/u,
        );
      },
    );
  });
});
