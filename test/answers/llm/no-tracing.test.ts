import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { initChatModel } from 'langchain/chat_models/universal';
import { afterEach, expect, it } from 'vitest';
import { openChatModel } from '../../../src/answers/llm/open-chat-model.js';
import { loadPrompts } from '../../../src/answers/llm/load-prompts.js';
import { listenOnFreePort } from '../../api/listen-on-free-port.js';
import { eventually } from '../../support/eventually.js';
import { reply } from '../../support/scripted-reply.js';
import { startScriptedModelServer } from '../../support/scripted-model-server.js';
import { silentLog } from '../../support/silent-log.js';
import { makeSettings } from './make-settings.js';
import { readStream } from './read-stream.js';

const before = { ...process.env };

afterEach(() => {
  process.env = { ...before };
});

it('sends nothing to a tracing service or gateway that the environment asks for', async () => {
  const bodies: string[] = [];
  const tracing = createServer((request, response) => {
    void text(request).then((body) => {
      bodies.push(body);
      response.writeHead(202, { 'content-type': 'application/json' }).end('{}');
    });
  });
  const endpoint = `http://127.0.0.1:${await listenOnFreePort(tracing)}`;
  const server = await startScriptedModelServer(() => reply('It opened in 1921.'));
  Object.assign(process.env, {
    LANGSMITH_TRACING: 'true',
    LANGCHAIN_TRACING_V2: 'true',
    LANGSMITH_ENDPOINT: endpoint,
    LANGSMITH_API_KEY: 'key',
    LANGSMITH_GATEWAY: `${endpoint}/gateway`,
    OPENAI_BASE_URL: `${endpoint}/v1`,
  });
  const model = await openChatModel(makeSettings({ baseUrl: server.baseUrl }), { log: silentLog });
  const { standalone } = await loadPrompts('prompts');
  const messages = await standalone.fill({ conversation: 'none', question: 'OURS: when?' });
  await readStream(model.stream({ messages, maximumTokens: 50 }));

  // LangChain by itself would have been traced: its request, which came later, is.
  const traced = await initChatModel('scripted', {
    modelProvider: 'openai',
    apiKey: 'none',
    maxRetries: 0,
    configuration: { baseURL: server.baseUrl },
  });
  for await (const piece of await traced.stream('THEIRS: when?')) expect(piece.text).toBeTypeOf('string');
  await eventually(() => Promise.resolve(bodies.join())).toContain('THEIRS');
  expect(bodies.join()).not.toContain('OURS');
  expect(server.requests).toHaveLength(2);
  tracing.closeAllConnections();
  tracing.close();
  await server.close();
});
