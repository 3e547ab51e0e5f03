import { afterEach, describe, expect, it } from 'vitest';
import { openChatModel } from '../../../src/answers/llm/open-chat-model.js';
import type { ModelRequest } from '../../../src/contracts/chat-model.js';
import { reply, type ScriptedReply, type ScriptedRequest } from '../../support/scripted-reply.js';
import { type ScriptedModelServer, startScriptedModelServer } from '../../support/scripted-model-server.js';
import { silentLog } from '../../support/silent-log.js';
import { makeSettings } from './make-settings.js';
import { readStream } from './read-stream.js';

const schema = {
  type: 'object',
  properties: { word: { type: 'string', maxLength: 9 } },
  required: ['word'],
  additionalProperties: false,
};
const request: ModelRequest = {
  messages: [{ role: 'user', text: 'A word?' }],
  maximumTokens: 50,
  schema: { name: 'word', schema },
};

let server: ScriptedModelServer | undefined;

afterEach(async () => {
  await server?.close();
});

/** Asks twice, and gives the bodies of all requests without what they have in common. */
async function askTwice(
  script: (request: ScriptedRequest) => ScriptedReply,
  keyHeader: 'authorization' | 'api-key' = 'authorization',
) {
  server = await startScriptedModelServer(script);
  const settings = makeSettings({ baseUrl: server.baseUrl, keyHeader });
  const model = await openChatModel(settings, { log: silentLog, retryMilliseconds: 1 });
  await readStream(model.stream(request));
  await readStream(model.stream(request));
  return server.requests.map(({ body }) => leaveOut(body, 'messages', 'model', 'stream'));
}

const asked = {
  temperature: 0,
  max_tokens: 50,
  stream_options: { include_usage: true },
  response_format: { type: 'json_schema', json_schema: { name: 'word', schema, strict: true } },
};
const { response_format: format } = asked;
const withoutSchema = leaveOut(asked, 'response_format');

function leaveOut(body: object, ...names: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)));
}

function refuse(message: string): ScriptedReply {
  return { kind: 'status', status: 400, message };
}

describe('what a server refuses', () => {
  it('sends the schema to a server that takes it', async () => {
    expect(await askTwice(() => reply('{}'))).toEqual([asked, asked]);
  });

  it('asks a server that refuses a schema by words alone, and remembers it', async () => {
    const script = ({ body }: ScriptedRequest) =>
      'response_format' in body ? refuse('unknown field') : reply('{}');
    expect(await askTwice(script)).toEqual([asked, withoutSchema, withoutSchema]);
  });

  it('keeps the schema where the temperature is what is refused', async () => {
    const script = ({ body }: ScriptedRequest) =>
      'temperature' in body ? refuse("Unsupported value: 'temperature' does not support 0") : reply('{}');
    const without = leaveOut(asked, 'temperature');
    expect(await askTwice(script)).toEqual([asked, without, without]);
  });

  it('names the limit of tokens as the server wants it', async () => {
    const script = ({ body }: ScriptedRequest) =>
      'max_tokens' in body ? refuse("Use 'max_completion_tokens' instead of 'max_tokens'.") : reply('{}');
    const renamed = { ...leaveOut(asked, 'max_tokens'), max_completion_tokens: asked.max_tokens };
    expect(await askTwice(script)).toEqual([asked, renamed, renamed]);
  });

  it('does without the count of tokens where it is refused', async () => {
    const script = ({ body }: ScriptedRequest) =>
      'stream_options' in body ? refuse('stream_options: extra fields not permitted') : reply('{}');
    const without = leaveOut(asked, 'stream_options');
    expect(await askTwice(script)).toEqual([asked, without, without]);
  });

  it('leaves the bounds out of a schema for a hosted service, which refuses them', async () => {
    const trimmed = { ...schema, properties: { word: { type: 'string' } } };
    const hosted = {
      ...asked,
      response_format: { ...format, json_schema: { ...format.json_schema, schema: trimmed } },
    };
    expect(await askTwice(() => reply('{}'), 'api-key')).toEqual([hosted, hosted]);
  });
});
