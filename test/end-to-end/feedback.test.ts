import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../src/api/create-app.js';
import { runEvalNew } from '../../src/cli/commands/eval-new.js';
import { answerSchema, type Answer } from '../../src/contracts/answer.js';
import type { Assistant } from '../../src/contracts/assistant.js';
import {
  evaluationQuestionSchema,
  type EvaluationQuestion,
} from '../../src/contracts/evaluation-question.js';
import { feedbackReceiptSchema } from '../../src/contracts/feedback.js';
import { buildIndex } from '../../src/pipeline/build-index.js';
import { createAssistant } from '../../src/pipeline/create-assistant.js';
import { makeContext } from '../cli/make-context.js';
import { makeTemporaryIndex, type TemporaryIndex } from '../support/seeds-index.js';
import { silentLog } from '../support/silent-log.js';

const paper = `Working paper on harbours

1. The harbour of Ostrava was closed in 1931 because of silt.

2. The harbour of Plzen was dredged every third year until 1950.
`;

let temporary: TemporaryIndex;
let assistant: Assistant;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  temporary = await makeTemporaryIndex();
  const seedsFolder = join(temporary.folder, 'seeds');
  mkdirSync(seedsFolder);
  writeFileSync(join(seedsFolder, 'paper.txt'), paper);
  const config = { ...temporary.config, seedsFolder };
  await buildIndex({ config });
  const today = () => new Date('2026-11-22T12:00:00.000Z');
  assistant = await createAssistant({ config, log: silentLog, today });
  app = createApp({ assistant: () => assistant, config, log: pino({ level: 'silent' }) });
});
afterAll(async () => {
  await assistant.close();
  await temporary.remove();
});

async function ask(question: string, conversationId?: string): Promise<Answer> {
  const response = await request(app).post('/api/chat').send({ question, conversationId });
  expect(response.status).toBe(200);
  return answerSchema.parse(response.body);
}

async function mark({ id, conversationId }: Answer, comment?: string) {
  const response = await request(app).post('/api/feedback').send({ conversationId, answerId: id, comment });
  return { status: response.status, receipt: feedbackReceiptSchema.parse(response.body) };
}

function read(name: string): EvaluationQuestion[] {
  const text = readFileSync(join(temporary.config.dataFolder, 'questions', name), 'utf8');
  const lines = text.trimEnd().split('\n');
  return lines.map((line) => evaluationQuestionSchema.parse(JSON.parse(line)));
}

it('makes a question of an answer that was marked as wrong', async () => {
  const first = await ask('When was the harbour of Ostrava closed?');
  const second = await ask('And why?', first.conversationId);
  const marked = await Promise.all([mark(first), mark(second, 'Silt is\nmissing'), mark(second, 'again')]);
  expect(marked.map(({ status }) => status).toSorted()).toEqual([200, 201, 201]);
  expect(marked[1].receipt.id).toBe(marked[2].receipt.id);
  const drafts = read('feedback.jsonl');
  expect(drafts).toHaveLength(2);
  const draft = drafts.find(({ id }) => id === marked[0].receipt.id);
  expect(draft).toMatchObject({ question: 'When was the harbour of Ostrava closed?', turns: [] });
  expect(draft?.note).toMatch(/^Marked as wrong: no comment \| The answer was: answered, citing \S+#p1$/);
  expect(drafts.find(({ id }) => id === marked[1].receipt.id)).toMatchObject({
    question: 'And why?',
    turns: ['When was the harbour of Ostrava closed?'],
    standalone: second.standaloneQuestion,
    kind: 'follow-up',
    source: 'feedback, 2026-11-22',
    draft: true,
  });

  const gold = draft?.note?.match(/\S+#p1/)?.[0] ?? '';
  const context = makeContext({
    env: { DATA_DIR: temporary.config.dataFolder },
    assistant: {
      search: (wanted, signal) => assistant.search(wanted, signal),
      paragraph: (id, key) => assistant.paragraph(id, key),
    },
  });
  const finish = ['y', '', '', gold, 'y', '', 'silt', '', '', '', 'y'];
  const begun = drafts.findIndex(({ turns }) => turns.length > 0);
  context.stdin.end(`${[...(begun === 0 ? [] : ['n']), ...finish, 'q'].join('\n')}\n`);
  expect(await runEvalNew(context, { fromFeedback: true })).toBe(0);
  expect(context.written.stdout).not.toContain('Warning');
  expect(read('own.jsonl')).toMatchObject([
    {
      id: 'q001',
      question: 'And why?',
      turns: ['When was the harbour of Ostrava closed?'],
      gold: [{ paragraph: gold, grade: 2, essential: true }],
      facts: [['silt']],
      draft: false,
    },
  ]);
});

it('does not know an answer under another conversation, nor one that was removed', async () => {
  const first = await ask('When was the harbour of Ostrava closed?');
  const other = await ask('When was the harbour of Ostrava closed?');
  const send = (body: object) => request(app).post('/api/feedback').send(body);
  const crossed = await send({ conversationId: other.conversationId, answerId: first.id });
  expect([crossed.status, crossed.text]).toEqual([404, expect.stringContaining('no such answer')]);
  assistant.removeConversation(first.conversationId);
  expect((await send({ conversationId: first.conversationId, answerId: first.id })).status).toBe(404);
});
