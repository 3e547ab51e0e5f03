import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/contracts/answer.js';
import type { Assistant } from '../../src/contracts/assistant.js';
import { createAssistant } from '../../src/pipeline/create-assistant.js';
import { adversarialRepliers, honestReplier } from '../support/adversarial-replies.js';
import { listenTo, modelKey, withModel } from '../support/ask-with-model.js';
import { readPromptPassages } from '../support/read-prompt-passages.js';
import { inPieces, reply, type ScriptedReply, type ScriptedRequest } from '../support/scripted-reply.js';
import { startScriptedModelServer, type ScriptedModelServer } from '../support/scripted-model-server.js';
import { buildTemporaryIndex, type TemporaryIndex } from '../support/seeds-index.js';
import { silentLog } from '../support/silent-log.js';

const question = 'What was said about cybercrime?';

let index: TemporaryIndex;
let server: ScriptedModelServer;
let script: (request: ScriptedRequest) => ScriptedReply;
let assistant: Assistant;
/** The same program without a model. */
let plain: Assistant;

beforeAll(async () => {
  index = await buildTemporaryIndex();
  script = honest;
  server = await startScriptedModelServer((request) => script(request));
  const config = withModel(index.config, server.baseUrl);
  assistant = await createAssistant({ config, log: silentLog });
  const data = { dataFolder: `${config.dataFolder}-plain` };
  plain = await createAssistant({ config: { ...index.config, ...data }, log: silentLog });
  // The first request loads the package of the provider, which takes longer than the silence allowed here.
  await assistant.ask({ question });
});
afterAll(async () => {
  await Promise.all([assistant.close(), plain.close()]);
  await server.close();
  await index.remove();
});
beforeEach(() => {
  script = honest;
});

function honest({ messages }: ScriptedRequest): ScriptedReply {
  return reply(honestReplier.reply(messages));
}

function codes({ notices }: Answer): string[] {
  return notices.map(({ code }) => code).filter((code) => code.startsWith('model'));
}

/** The promise: every sentence shown has a citation that exists, and its quote stands there letter for letter. */
async function expectFloors(answer: Answer): Promise<void> {
  if (answer.status === 'declined') return;
  const byNumber = new Map(answer.citations.map((citation) => [citation.n, citation]));
  const evidence = new Set(answer.evidence.map(({ paragraphId }) => paragraphId));
  for (const sentence of answer.sentences) {
    expect(sentence.citations.length).toBeGreaterThan(0);
    expect(['supported', 'partly-supported']).toContain(sentence.verdict);
    for (const n of sentence.citations) expect(byNumber.has(n)).toBe(true);
  }
  for (const { documentId, paragraphId, quote, start, end } of answer.citations) {
    const { paragraph } = await assistant.paragraph(documentId, paragraphId.slice(documentId.length + 1));
    expect(paragraph.text.slice(start, end)).toBe(quote);
    expect(quote).not.toBe('');
    if (answer.provenance.answerer !== 'extractive') expect(evidence.has(paragraphId)).toBe(true);
  }
}

describe('an answer written by a language model', () => {
  it('has its sentences, checked and cited, names the model, the prompt and its tokens, and is told in order', async () => {
    const { answer, events } = await listenTo(assistant, { question });
    if (answer.status === 'declined') throw new Error(answer.message);
    const copied = honestReplier.propose(server.requests.at(-1)?.messages ?? []);
    expect(answer.sentences.map(({ text }) => text)).toEqual(copied.map(({ text }) => text));
    expect(answer.citations.map(({ quote }) => quote)).toEqual(copied.map(({ text }) => text));
    expect(answer.sentences.map(({ verdict }) => verdict)).toEqual(copied.map(() => 'supported'));
    expect(answer.provenance.answerer).toBe('openai:scripted');
    expect(answer.provenance.promptHash).toMatch(/^answer@\d+:[0-9a-f]{12}$/);
    expect(answer.provenance.tokens?.input).toBeGreaterThan(100);
    expect(codes(answer)).toEqual([]);
    expect(answer.removed).toEqual([]);
    const told = events.flatMap((event) => (event.event === 'sentence' ? [event.data] : []));
    expect(events.slice(0, 2).map(({ event }) => event)).toEqual(['question', 'evidence']);
    expect(told.map(({ sentence }) => sentence)).toEqual(answer.sentences);
    expect(told.flatMap(({ citations }) => citations)).toEqual(answer.citations);
    await expectFloors(answer);
  });

  it('shows a sentence only once it is whole and checked, however the reply is cut into pieces', async () => {
    let told = 0;
    const toldBefore: number[] = [];
    script = ({ messages }) => {
      const whole = inPieces(honestReplier.reply(messages), 40);
      const ends = whole.pieces.findIndex((_, at) =>
        whole.pieces
          .slice(0, at + 1)
          .join('')
          .includes(']}'),
      );
      return {
        ...whole,
        // Before the piece that closes the first sentence, and some pieces after it.
        wait: (at) => {
          if (at === ends) toldBefore.push(told);
          return Promise.resolve();
        },
      };
    };
    const answer = await assistant.ask(
      { question },
      { listener: ({ event }) => void (told += event === 'sentence' ? 1 : 0) },
    );
    expect(toldBefore).toEqual([0]);
    expect(answer.status === 'declined' ? 0 : answer.sentences.length).toBe(told);
    expect(told).toBeGreaterThan(1);
  });

  it('is withdrawn and answered in sentences of the documents when the stream breaks off after a sentence', async () => {
    script = ({ messages }) => {
      const text = honestReplier.reply(messages);
      return { kind: 'cut', pieces: [text.slice(0, -60)], how: 'clean' };
    };
    const { answer, events } = await listenTo(assistant, { question });
    const expected = await plain.ask({ question });
    const kinds = events.map(({ event }) => event);
    const reset = kinds.indexOf('reset');
    expect(kinds.slice(2, reset).every((kind) => kind === 'sentence')).toBe(true);
    expect(reset).toBeGreaterThan(2);
    expect(answer).toMatchObject({ status: 'answered', provenance: { answerer: 'extractive' } });
    if (answer.status === 'declined' || expected.status === 'declined') throw new Error('declined');
    expect(answer.sentences).toEqual(expected.sentences);
    expect(answer.citations).toEqual(expected.citations);
    const after = events
      .slice(reset + 1)
      .flatMap((event) => (event.event === 'sentence' ? [event.data] : []));
    expect(after.map(({ sentence }) => sentence)).toEqual(answer.sentences);
    expect(codes(answer)).toEqual(['model-failed']);
    expect(answer.removed.map(({ why }) => why)).toContain(
      'It was withdrawn with the rest of the language model’s answer.',
    );
  });

  it('is not taken where it lacks the number that was asked for and the documents have', async () => {
    script = ({ messages }) => {
      const passage = readPromptPassages(messages).find(({ text }) => text.includes('100 passports'));
      const [sentence = ''] = passage?.text.split('. ') ?? [];
      const quote = sentence.slice(0, sentence.indexOf(' and had already'));
      const citations = [{ key: passage?.key ?? '', quote }];
      return reply(JSON.stringify({ sentences: [{ text: `${quote}.`, citations }], missing: [] }));
    };
    const answer = await assistant.ask({ question: 'How many passports had Australia cancelled?' });
    if (answer.status === 'declined') throw new Error(answer.message);
    expect(answer.provenance.answerer).toBe('extractive');
    expect(answer.text).toContain('more than 100 passports');
    expect(answer.notices.find(({ code }) => code === 'model-failed')?.text).toContain(
      'None of its sentences has a number, which was asked for',
    );
  });

  it('gives a paragraph asked for by its number in its own words, and says that no model was asked', async () => {
    const before = server.requests.length;
    const answer = await assistant.ask({ question: 'What does paragraph 42 of the working paper say?' });
    expect(server.requests.length).toBe(before);
    expect(answer).toMatchObject({ status: 'answered', provenance: { answerer: 'extractive' } });
    expect(codes(answer)).toEqual(['model-not-asked']);
  });

  it('declines what the corpus does not mention without sending it anywhere', async () => {
    const before = server.requests.length;
    const answer = await assistant.ask({ question: 'What did Chile say about corruption?' });
    expect(server.requests.length).toBe(before);
    expect(answer.status).toBe('declined');
  });

  it('declines where the model says that the passages do not answer, and shows no words of its own', async () => {
    script = () => reply('{"sentences":[],"missing":["a number for cybercrime", "PWNED by the model"]}');
    const answer = await assistant.ask({ question });
    expect(answer).toMatchObject({
      status: 'declined',
      reason: 'not-in-corpus',
      missing: ['a number for cybercrime'],
      provenance: { answerer: 'openai:scripted' },
    });
    expect(JSON.stringify(answer)).not.toContain('PWNED');
  });
});

const failures: readonly [string, () => ScriptedReply, RegExp][] = [
  ['429 without Retry-After', () => ({ kind: 'status', status: 429 }), /too many|limit|busy/i],
  [
    '429 with a Retry-After beyond the deadline',
    () => ({ kind: 'status', status: 429, headers: { 'retry-after': '3600' } }),
    /too many|limit|busy/i,
  ],
  ['500', () => ({ kind: 'status', status: 500, message: 'stack at /srv/secret.py' }), /500|server/i],
  ['401', () => ({ kind: 'status', status: 401, message: `bad key ${modelKey}` }), /key/i],
  ['a hang before the headers', () => ({ kind: 'hang-before-headers' }), /time|silent|answer|sign/i],
  [
    'a hang in the stream',
    () => ({ kind: 'hang', pieces: ['{"sentences":[{"te'] }),
    /silent|stall|sign|time/i,
  ],
  [
    'a stream that ends in the middle',
    () => ({ kind: 'cut', pieces: ['{"sent'], how: 'clean' }),
    /broke|cut|end/i,
  ],
  [
    'a connection that breaks',
    () => ({ kind: 'cut', pieces: ['{"sent'], how: 'destroy' }),
    /broke|cut|end|connection/i,
  ],
  ['a page for people', () => ({ kind: 'html' }), /./],
  ['JSON cut short', () => ({ kind: 'malformed-json' }), /./],
  ['no choices', () => ({ kind: 'no-choices' }), /./],
  ['a reply without a sentence', () => reply('null'), /./],
];

describe('a language model that fails', () => {
  it.each(failures)('ends in the extractive answer and the reason after %s', async (_, failure, reason) => {
    script = failure;
    const { answer, events } = await listenTo(assistant, { question });
    const expected = await plain.ask({ question });
    if (answer.status === 'declined' || expected.status === 'declined') throw new Error('declined');
    expect(answer.sentences).toEqual(expected.sentences);
    expect(answer.provenance.answerer).toBe('extractive');
    expect(codes(answer)).toEqual(['model-failed']);
    expect(answer.notices.find(({ code }) => code === 'model-failed')?.text).toMatch(reason);
    expect(events.map(({ event }) => event)).not.toContain('reset');
    const shown = JSON.stringify({ answer, events });
    for (const secret of [modelKey, '/srv/secret.py', 'at Object', 'node_modules'])
      expect(shown).not.toContain(secret);
    expect(server.openConnections()).toBe(0);
  });

  it('is stopped when it repeats itself without end, and what passed stays', async () => {
    script = () => ({ kind: 'repeat', token: 'crime ', count: 10_000 });
    const answer = await assistant.ask({ question });
    await expectFloors(answer);
    expect(answer.provenance.answerer).toBe('extractive');
    expect(codes(answer)).toEqual(['model-failed']);
    expect(server.openConnections()).toBe(0);
  });

  it('does no more work once nobody waits for the answer', async () => {
    const controller = new AbortController();
    const dropped = server.closedEarly();
    script = ({ messages }) => ({ kind: 'hang', pieces: [honestReplier.reply(messages).slice(0, -60)] });
    const asking = assistant.ask(
      { question },
      {
        signal: controller.signal,
        listener: ({ event }) => {
          if (event === 'sentence') controller.abort();
        },
      },
    );
    await expect(asking).rejects.toMatchObject({ kind: 'cancelled' });
    await expect.poll(() => server.openConnections()).toBe(0);
    expect(server.closedEarly()).toBe(dropped + 1);
  });

  it('is asked once only for a follow-up it could not rewrite', async () => {
    const first = await assistant.ask({ question: 'What did Egypt say about a new convention?' });
    const before = server.requests.length;
    script = () => ({ kind: 'status', status: 401 });
    const answer = await assistant.ask({ question: 'And Japan?', conversationId: first.conversationId });
    expect(server.requests.length - before).toBe(1);
    expect(answer.rewrites.map(({ by, used }) => [by, used])).toEqual([['rule', true]]);
    expect(codes(answer)).toEqual(answer.status === 'declined' ? ['model-not-asked'] : ['model-failed']);
  });
});

describe('a follow-up with a language model', () => {
  async function follow(rewritten: string): Promise<Answer> {
    script = honest;
    const first = await assistant.ask({ question: 'What did Egypt’s delegate say about a new convention?' });
    script = ({ messages }) =>
      reply(
        readPromptPassages(messages).length === 0
          ? JSON.stringify({ question: rewritten })
          : honestReplier.reply(messages),
      );
    return assistant.ask({ question: 'And Japan?', conversationId: first.conversationId });
  }

  it('takes the model’s rewriting where it names only what was mentioned, and shows the rule’s beside it', async () => {
    const rewritten = 'What position did Japan’s delegate take on a new convention?';
    const answer = await follow(rewritten);
    expect(answer.standaloneQuestion).toBe(rewritten);
    const byModel = answer.rewrites.find(({ by }) => by === 'model');
    expect(byModel).toMatchObject({ text: rewritten, used: true });
    for (const { used } of answer.rewrites.filter(({ by }) => by === 'rule')) expect(used).toBe(false);
    expect(answer.provenance.promptHash).toMatch(/^standalone@\d+:/);
  });

  it('refuses a rewriting that brings in somebody nobody mentioned, shows it, and follows the rule', async () => {
    const rewritten = 'What did Japan and Ruritania say about a new convention in 2031?';
    const answer = await follow(rewritten);
    expect(answer.standaloneQuestion).not.toContain('Ruritania');
    expect(answer.standaloneQuestion).toContain('Japan');
    expect(answer.rewrites.find(({ by }) => by === 'model')).toMatchObject({ text: rewritten, used: false });
    expect(answer.rewrites.find(({ by }) => by === 'rule')?.used).toBe(true);
  });
});

describe('a language model that means ill', () => {
  const questions = [question];

  it.each(adversarialRepliers.map((replier) => [replier.name, replier] as const))(
    'gets nothing shown without a citation that stands: %s',
    async (_, replier) => {
      script = ({ messages }) => reply(replier.reply(messages));
      for (const asked of questions) {
        const answer = await assistant.ask({ question: asked });
        await expectFloors(answer);
        expect(answer.status).not.toBe('declined');
        expect(JSON.stringify(answer.status === 'declined' ? null : answer.sentences)).not.toContain('PWNED');
      }
    },
  );
});
