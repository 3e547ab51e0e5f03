import { ChatOpenAI } from '@langchain/openai';
import OpenAI from 'openai';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerSchema } from '../../src/contracts/answer.js';
import {
  completionChunkSchema,
  completionSchema,
  type Completion,
  type CompletionChunk,
} from '../../src/contracts/chat-completion.js';
import { serveApp, type ServedApp } from '../support/serve-app.js';

const apiKey = 'a-token-of-enough-characters';
const passports = 'How many passports had Australia cancelled?';
const japan = 'What did Japan see as the most practical way to fight transnational crime?';

type Messages = OpenAI.ChatCompletionMessageParam[];

let served: ServedApp;
let client: OpenAI;
/** Signals of the questions asked, in order. */
const signals: AbortSignal[] = [];

beforeAll(async () => {
  served = await serveApp({
    settings: { API_TOKENS: apiKey },
    wrap: (assistant) => ({
      ...assistant,
      askWithTurns: (request, options) => {
        if (options?.signal !== undefined) signals.push(options.signal);
        return assistant.askWithTurns(request, options);
      },
    }),
  });
  client = new OpenAI({ apiKey, baseURL: `${served.address}/v1`, maxRetries: 0 });
});
afterAll(() => served.close());

async function ask(messages: Messages): Promise<Completion> {
  return completionSchema.parse(await client.chat.completions.create({ model: 'rapporteur', messages }));
}

async function askStreaming(question: string): Promise<CompletionChunk[]> {
  const stream = await client.chat.completions.create({
    model: 'rapporteur',
    messages: [{ role: 'user', content: question }],
    stream: true,
    stream_options: { include_usage: true },
  });
  const chunks: CompletionChunk[] = [];
  for await (const chunk of stream) chunks.push(completionChunkSchema.parse(chunk));
  return chunks;
}

function read(completion: Completion): { content: string; cited: string[] } {
  const [choice] = completion.choices;
  const message = choice?.message;
  return {
    content: message?.content ?? '',
    cited: (message?.citations ?? []).map(({ paragraphId }) => paragraphId),
  };
}

async function failure(work: Promise<unknown>): Promise<InstanceType<typeof OpenAI.APIError>> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof OpenAI.APIError)) throw new Error('the client did not fail as it should');
  return error;
}

describe('the client of OpenAI', () => {
  it('lists the model', async () => {
    const listed = await client.models.list();
    expect(listed.data.map(({ id }) => id)).toEqual(['rapporteur']);
    expect((await client.models.retrieve('rapporteur')).id).toBe('rapporteur');
  });

  it('gets an answer whose every marker leads to the paragraph it rests on', async () => {
    const completion = await ask([
      { role: 'system', content: 'Answer from memory.' },
      { role: 'user', content: [{ type: 'text', text: passports }] },
    ]);
    const { content, cited } = read(completion);
    expect(cited).toContain('soc-cp-365#u18');
    const message = completion.choices[0]?.message;
    expect(message?.annotations.length).toBeGreaterThan(0);
    for (const { url_citation: marker } of message?.annotations ?? []) {
      expect(content.slice(marker.start_index, marker.end_index)).toMatch(/^\[\d+\]$/);
      expect(marker.url.startsWith(`${served.address}/documents/`)).toBe(true);
      expect(content).toContain(`${marker.title}: ${marker.url}`);
    }
    for (const { quote } of message?.citations ?? []) expect(content).toContain(`> ${quote}`);
    expect(answerSchema.parse(completion.rapporteur).status).toBe('answered');
  });

  it('gets the same text in pieces, a sentence each, as in one', async () => {
    const chunks = await askStreaming(japan);
    const content = chunks.map(({ choices }) => choices[0]?.delta.content ?? '').join('');
    const whole = await ask([{ role: 'user', content: japan }]);
    expect(content).toBe(read(whole).content);
    const { sentences } = whole.rapporteur.status === 'declined' ? { sentences: [] } : whole.rapporteur;
    for (const { text } of sentences)
      expect(chunks.filter(({ choices }) => choices[0]?.delta.content?.includes(`${text} [`))).toHaveLength(
        1,
      );
    expect(chunks.at(-1)?.usage).toEqual({ prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 });
  });

  it('has the citations in what its own stream collects', async () => {
    const stream = client.chat.completions.stream({
      model: 'rapporteur',
      messages: [{ role: 'user', content: passports }],
    });
    const final = await stream.finalChatCompletion();
    const message = z
      .looseObject({ content: z.string(), citations: z.array(z.looseObject({ paragraphId: z.string() })) })
      .parse(final.choices[0]?.message);
    expect(message.citations.map(({ paragraphId }) => paragraphId)).toContain('soc-cp-365#u18');
  });

  it('is understood in a conversation that it keeps itself', async () => {
    const first = await ask([{ role: 'user', content: japan }]);
    const answer = first.choices[0]?.message;
    if (answer === undefined) throw new Error('no answer');
    const message = { role: answer.role, content: answer.content };
    const followed = await ask([
      { role: 'user', content: japan },
      message,
      { role: 'user', content: 'And Egypt?' },
    ]);
    expect(followed.rapporteur.standaloneQuestion).toContain('Egypt');
    expect(followed.rapporteur.standaloneQuestion).toContain('transnational crime');
    expect(read(followed).content).toContain(`Understood as: ${followed.rapporteur.standaloneQuestion}`);
    const alone = await ask([{ role: 'user', content: 'And Egypt?' }]);
    expect(alone.rapporteur.standaloneQuestion).not.toContain('transnational crime');
  });

  it('is told in words what the documents do not say', async () => {
    const declined = await ask([{ role: 'user', content: 'What did Chile say about corruption?' }]);
    const { content, cited } = read(declined);
    expect(content).toMatch(/^The corpus does not mention Chile\./);
    expect(content).toContain(`Nearest:\n- `);
    expect(cited).toEqual([]);
    const chunks = await askStreaming('What did Chile say about corruption?');
    expect(chunks.map(({ choices }) => choices[0]?.delta.content ?? '').join('')).toBe(content);
  });

  it('ends the work when it goes away', async () => {
    const stream = await client.chat.completions.create({
      model: 'rapporteur',
      messages: [{ role: 'user', content: japan }],
      stream: true,
    });
    const begun = signals.at(-1);
    for await (const chunk of stream) {
      expect(chunk.choices[0]?.delta).toEqual({ role: 'assistant', content: '' });
      stream.controller.abort();
    }
    await new Promise<void>((resolve) => {
      if (begun === undefined || begun.aborted) resolve();
      else
        begun.addEventListener('abort', () => {
          resolve();
        });
    });
    expect(begun?.aborted).toBe(true);
  });

  it('knows the errors: another model, a wrong key, an image, a form of answer there is not', async () => {
    const messages: Messages = [{ role: 'user', content: passports }];
    const unknown = await failure(client.chat.completions.create({ model: 'gpt-4o', messages }));
    expect([unknown.status, unknown.code, unknown.param]).toEqual([404, 'model_not_found', 'model']);
    expect(unknown).toBeInstanceOf(OpenAI.NotFoundError);
    const stranger = new OpenAI({ apiKey: 'another', baseURL: `${served.address}/v1`, maxRetries: 0 });
    expect(await failure(stranger.models.list())).toBeInstanceOf(OpenAI.AuthenticationError);
    const image = { type: 'image_url' as const, image_url: { url: 'data:image/png;base64,AAAA' } };
    const seen = await failure(
      client.chat.completions.create({ model: 'rapporteur', messages: [{ role: 'user', content: [image] }] }),
    );
    expect([seen.status, seen.param]).toEqual([400, 'messages.0.content']);
    expect(seen.message).toContain('Images cannot be read');
    const json = await failure(
      client.chat.completions.create({
        model: 'rapporteur',
        messages,
        response_format: { type: 'json_object' },
      }),
    );
    expect(json).toBeInstanceOf(OpenAI.BadRequestError);
  });
});

describe('ChatOpenAI of LangChain', () => {
  it('answers, and streams the same', async () => {
    const model = new ChatOpenAI({
      model: 'rapporteur',
      apiKey,
      maxRetries: 0,
      configuration: { baseURL: `${served.address}/v1` },
    });
    const reply = await model.invoke([
      ['system', 'Be brief.'],
      ['human', passports],
    ]);
    expect(reply.text).toContain(`${served.address}/documents/soc-cp-365#u18`);
    let streamed = '';
    for await (const chunk of await model.stream(passports)) streamed += chunk.text;
    expect(streamed).toBe(reply.text);
  });
});
