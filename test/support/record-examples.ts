import { z } from 'zod';
import { examplesSchema, type Examples } from '../../src/api/openapi/read-examples.js';

const passports = 'How many passports had Australia cancelled?';
const japan = 'What did Japan see as the most practical way to fight transnational crime?';
const messages = [{ role: 'user', content: passports }];

/** Fields whose lists are cut, and how much of them is left. */
const kept: Readonly<Record<string, number>> = {
  evidence: 2,
  hits: 1,
  paragraphs: 2,
  headings: 2,
  documents: 1,
  sources: 1,
  sections: 2,
  parts: 1,
  method: 2,
  before: 1,
  after: 1,
  textRuns: 1,
};

/** Shown in the place of ids, which are made anew every time. */
const stayingIds = { answer: 'Zk2VtqD1m8wYc4Lr', conversation: 'o7Jf3nQe9xTs0bHu', job: 'B5yWgM6aKp2iRd8v' };

const idsSchema = z.looseObject({ id: z.string(), conversationId: z.string().default('') });

/** Asks the server at an address what the examples of the API's description show; long lists are cut. */
export async function recordExamples(address: string): Promise<Examples> {
  const recorder = new Recorder(address);
  const question = { question: passports };
  const answer = idsSchema.parse(await recorder.record('ask', '/api/chat', question));
  await recorder.record('ask', '/api/chat', question, 'text/event-stream');
  await recorder.record('markWrong', '/api/feedback', {
    conversationId: answer.conversationId,
    answerId: answer.id,
    comment: 'It is not the number that was asked for.',
  });
  await recorder.record('createChatCompletion', '/v1/chat/completions', {
    model: 'rapporteur',
    messages: [{ role: 'user', content: japan }],
    stream: true,
  });
  await recorder.record('createChatCompletion', '/v1/chat/completions', { model: 'rapporteur', messages });
  await recorder.record('listModels', '/v1/models');
  await recorder.record('getModel', '/v1/models/rapporteur');
  await recorder.record('describeCorpus', '/api/corpus');
  await recorder.record('search', '/api/search?q=falsified+medical+products&limit=3');
  await recorder.record('listDocuments', '/api/documents');
  await recorder.record('getDocument', '/api/documents/soc-cp-365');
  await recorder.record('getParagraph', '/api/documents/soc-cp-365/paragraphs/u18');
  await recorder.record('getConversation', `/api/conversations/${answer.conversationId}`);
  await recorder.record('proposeOutline', '/api/briefings/outline', { topic: 'cybercrime' });
  const job = idsSchema.parse(await recorder.record('startBriefing', '/api/briefings', { topic: 'piracy' }));
  await recorder.follow(`/api/briefings/${job.id}/events`);
  await recorder.record('getBriefing', `/api/briefings/${job.id}`);
  await recorder.record('getState', '/api/state');
  await recorder.record('isLive', '/health/live');
  return recorder.examples({
    [answer.id]: stayingIds.answer,
    [answer.conversationId]: stayingIds.conversation,
    [job.id]: stayingIds.job,
  });
}

class Recorder {
  private readonly recorded: Examples = {};

  constructor(private readonly address: string) {}

  async record(id: string, path: string, body?: object, accept = 'application/json'): Promise<unknown> {
    const response = await fetch(`${this.address}${path}`, {
      headers: { Accept: accept, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    const [type = ''] = (response.headers.get('Content-Type') ?? '').split(';');
    const text = await response.text();
    const example = (this.recorded[id] ??= { path, responses: {} });
    if (body !== undefined) example.request = body;
    const status = String(response.status);
    const value: unknown = type === 'text/event-stream' ? shortenEvents(text) : shorten(JSON.parse(text));
    example.responses[status] = { ...example.responses[status], [type]: value };
    return type === 'text/event-stream' ? null : JSON.parse(text);
  }

  /** Waits until an event stream has ended. */
  async follow(path: string): Promise<void> {
    await (await fetch(`${this.address}${path}`)).text();
  }

  /** What was recorded, with ids that are made anew every time, and the address, replaced by those that stay. */
  examples(ids: Readonly<Record<string, string>>): Examples {
    let text = JSON.stringify(this.recorded).replaceAll(this.address, 'http://127.0.0.1:3000');
    for (const [given, stays] of Object.entries(ids)) text = text.replaceAll(given, stays);
    text = text.replaceAll(/chatcmpl-[\w-]{16}/g, `chatcmpl-${stayingIds.answer}`);
    return examplesSchema.parse(JSON.parse(text));
  }
}

function shortenEvents(text: string): string {
  return text.replaceAll(/^data: (\{.*|\[\{.*)$/gm, (_line, data: string) => {
    const value: unknown = JSON.parse(data);
    return `data: ${JSON.stringify(Array.isArray(value) ? value.slice(0, 1).map(shorten) : shorten(value))}`;
  });
}

const recordSchema = z.record(z.string(), z.unknown());

/** The same with long lists cut, and with times that differ from run to run made the same. */
function shorten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shorten);
  const parsed = recordSchema.safeParse(value);
  if (!parsed.success || value === null || typeof value !== 'object') return value;
  const isAnswer = 'provenance' in value;
  return Object.fromEntries(
    Object.entries(parsed.data).map(([key, field]) => {
      if (isAnswer && key === 'id') return [key, stayingIds.answer];
      if (isAnswer && key === 'conversationId' && field !== '') return [key, stayingIds.conversation];
      if (key === 'timings') return [key, { total: 40 }];
      if (key === 'score' && typeof field === 'number') return [key, Math.round(field * 1000) / 1000];
      return [key, shorten(Array.isArray(field) ? field.slice(0, kept[key] ?? field.length) : field)];
    }),
  );
}
