import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { join, resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createApp } from '../../src/api/create-app.js';
import { answerSchema, type Answer } from '../../src/contracts/answer.js';
import type { Assistant } from '../../src/contracts/assistant.js';
import { createAssistant } from '../../src/pipeline/create-assistant.js';
import { listenOnFreePort } from '../api/listen-on-free-port.js';
import { callTool } from '../mcp/connect-client.js';
import { buildWithKnownVectors } from '../support/known-vectors.js';
import { makeTemporaryIndex, type TemporaryIndex } from '../support/seeds-index.js';
import { silentLog } from '../support/silent-log.js';

const paper = 'working-paper-fourteenth-congress-2020';
const report2019 = 'draft-report-european-regional-preparatory-meeting-2019';
const token = '0123456789abcdef';
const stays = 'Questions, documents and answers stay on this machine: nothing is sent anywhere.\n';
const darknet = 'What did the 2019 European meeting say about the darknet?';

let temporary: TemporaryIndex;
let assistant: Assistant;
let server: Server;
let url: URL;
const opened: Client[] = [];

beforeAll(async () => {
  temporary = await makeTemporaryIndex({ API_TOKENS: token });
  await buildWithKnownVectors(temporary.config);
  assistant = await createAssistant({ config: temporary.config, log: silentLog });
  const log = pino({ level: 'silent' });
  server = createServer(createApp({ assistant: () => assistant, config: temporary.config, log }));
  url = new URL(`http://127.0.0.1:${await listenOnFreePort(server)}/mcp`);
});
afterAll(async () => {
  await Promise.all(opened.map((client) => client.close()));
  server.closeAllConnections();
  server.close();
  await assistant.close();
  await temporary.remove();
});

/** How the program is started from its source, with an index of its own. */
function describeProgram(indexFolder = temporary.config.indexFolder) {
  return {
    command: process.execPath,
    args: ['--import', import.meta.resolve('tsx'), resolve('src/cli/main.ts'), 'mcp'],
    env: {
      PATH: process.env['PATH'] ?? '',
      INDEX_DIR: indexFolder,
      DATA_DIR: join(temporary.folder, 'data-of-mcp'),
      EMBEDDING_PROCESSES: '1',
    },
    cwd: temporary.folder,
  };
}

const overStdio = (): Transport => new StdioClientTransport({ ...describeProgram(), stderr: 'ignore' });

const overHttp = (): Transport =>
  new StreamableHTTPClientTransport(url, { requestInit: { headers: { authorization: `Bearer ${token}` } } });

async function connect(transport: Transport): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(transport);
  opened.push(client);
  return client;
}

async function ask(
  client: Client,
  args: { question: string; conversationId?: string },
  options: Parameters<typeof callTool>[3] = {},
): Promise<{ answer: Answer; text: string }> {
  const { structure, text, isError } = await callTool(client, 'ask', args, options);
  expect(isError).toBe(false);
  return { answer: z.object({ answer: answerSchema }).parse(structure).answer, text };
}

function listCited(answer: Answer): string[] {
  return answer.status === 'declined' ? [] : answer.citations.map(({ paragraphId }) => paragraphId);
}

describe.each([
  ['standard input and output', overStdio],
  ['streamable HTTP', overHttp],
])('MCP over %s', (_, makeTransport) => {
  let client: Client;
  beforeAll(async () => {
    client = await connect(makeTransport());
  });

  it('lists its tools', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['ask', 'search', 'read_paragraph', 'list_documents']);
  });

  it('answers with citations, and tells of each sentence on its way', async () => {
    const told: (string | undefined)[] = [];
    const { answer, text } = await ask(
      client,
      { question: darknet },
      { onprogress: ({ message }) => told.push(message) },
    );
    expect(answer.status).toBe('answered');
    expect(listCited(answer)).toEqual([`${report2019}#p6`]);
    expect(text).toContain('the new threats posed by the darknet. [1]\n\nReferences:\n[1] Draft report,');
    expect(text).toContain(`rapporteur://documents/${report2019}/paragraphs/p6`);
    expect(told).toEqual([
      expect.stringMatching(/^Found \d+ paragraphs to answer from\.$/),
      expect.stringMatching(/threats posed by the darknet\. \[1\]$/),
    ]);
  });

  it('declines what the corpus does not hold', async () => {
    const { answer, text } = await ask(client, { question: 'What did Chile say about corruption?' });
    expect(answer).toMatchObject({ status: 'declined', reason: 'not-mentioned', missing: ['Chile'] });
    expect(text).toContain(
      'No answer (not-mentioned). The corpus does not mention Chile. Searched: 4 documents',
    );
  });

  it('takes a follow-up by the id of its conversation, and refuses an unknown one', async () => {
    const first = await ask(client, {
      question: 'What did the 2012 draft report say about maritime piracy?',
    });
    const { conversationId } = first.answer;
    expect(first.text).toContain(`pass conversationId "${conversationId}"`);
    const second = await ask(client, { question: 'And in the 2020 paper?', conversationId });
    expect(listCited(second.answer)).toContain(`${paper}#p61`);
    expect(second.text).toMatch(/^Understood as: /);
    const unknown = await callTool(client, 'ask', { question: 'And?', conversationId: 'nope' });
    expect(unknown.isError).toBe(true);
  });

  it('searches, within filters', async () => {
    const filters = { years: [2019] };
    const { structure } = await callTool(client, 'search', { query: 'darknet', limit: 3, filters });
    const { hits } = z
      .object({ hits: z.array(z.object({ paragraphId: z.string(), documentId: z.string() })) })
      .parse(structure);
    expect(hits[0]?.paragraphId).toBe(`${report2019}#p6`);
    expect(hits.map(({ documentId }) => documentId)).toEqual([report2019, report2019, report2019]);
  });

  it('reads a paragraph with its footnotes, and names the nearest of one that is not there', async () => {
    const found = await callTool(client, 'read_paragraph', { document: paper, key: 'p19' });
    expect(found.text).toContain('at least 40 vehicle-ramming terrorist attacks');
    expect(found.text).toContain('[fn9] fn. 9: See Counter-Extremism Project');
    expect(found.structure).toMatchObject({ before: [{ key: 'p17' }, { key: 'p18' }] });
    const unknown = await callTool(client, 'read_paragraph', { document: 'soc-cp-365', key: 'u99' });
    expect(unknown).toEqual({
      isError: true,
      structure: undefined,
      text: 'Press release, Thirteenth Congress has no paragraph u99. The nearest are u23, u22, u21.',
    });
  });

  it('lists documents, and gives each as a resource with all its paragraphs', async () => {
    const { resources } = await client.listResources();
    const { structure } = await callTool(client, 'list_documents', {});
    const { documents } = z
      .object({ documents: z.array(z.object({ id: z.string(), uri: z.string() })) })
      .parse(structure);
    expect(resources.map(({ uri }) => uri)).toEqual(documents.map(({ uri }) => uri));
    for (const { id, uri } of documents) {
      const [content] = (await client.readResource({ uri })).contents;
      const text = z.object({ text: z.string() }).parse(content).text;
      const { paragraphs, headings } = await assistant.document(id);
      const places = paragraphs.map((paragraph) => {
        expect(text).toContain(paragraph.text);
        return text.indexOf(`**[${paragraph.key}] ${paragraph.locator}**`);
      });
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((one, other) => one - other));
      for (const heading of headings) expect(text).toContain(`# ${heading.text}\n`);
    }
  });

  it('gives a paragraph by template, and completes its key', async () => {
    const [content] = (await client.readResource({ uri: `rapporteur://documents/${paper}/paragraphs/fn9` }))
      .contents;
    expect(z.object({ text: z.string() }).parse(content).text).toContain('“Vehicles as weapons of terror”');
    const { completion } = await client.complete({
      ref: { type: 'ref/resource', uri: 'rapporteur://documents/{id}/paragraphs/{key}' },
      argument: { name: 'key', value: 'p6' },
      context: { arguments: { id: paper } },
    });
    expect(completion.values).toContain('p60');
    await expect(client.readResource({ uri: 'rapporteur://documents/nope' })).rejects.toThrow(
      'There is no document nope.',
    );
  });

  it('refuses bad arguments, and goes on', async () => {
    const reply = await callTool(client, 'ask', { question: darknet, limit: 0 });
    expect(reply.isError).toBe(true);
    expect(reply.text).toContain('at limit');
    const unknown = await callTool(client, 'search', { query: 'x', filters: { documentIds: ['nope'] } });
    expect(unknown).toMatchObject({ isError: true });
    expect(unknown.text).toContain('The filter names nope, which the corpus does not have.');
  });

  it('lets a call be cancelled, and goes on', async () => {
    const controller = new AbortController();
    const call = ask(client, { question: darknet }, { signal: controller.signal });
    controller.abort('enough');
    await expect(call).rejects.toThrow('enough');
    expect((await ask(client, { question: darknet })).answer.status).toBe('answered');
  });

  it('serves two clients at once, and several calls of each', async () => {
    const other = await connect(makeTransport());
    const questions = [darknet, 'What is a soft target?', 'What did Chile say about corruption?'];
    const answers = await Promise.all(
      [client, other].flatMap((each) => questions.map((question) => ask(each, { question }))),
    );
    expect(answers.map(({ answer }) => [answer.question, answer.status])).toEqual(
      [client, other].flatMap(() => [
        [questions[0], 'answered'],
        [questions[1], 'answered'],
        [questions[2], 'declined'],
      ]),
    );
  });
});

describe('MCP over streamable HTTP', () => {
  it.each([undefined, 'Bearer fedcba9876543210'])('refuses the token %s', async (authorization) => {
    const headers = authorization === undefined ? {} : { authorization };
    const transport = new StreamableHTTPClientTransport(url, { requestInit: { headers } });
    const client = new Client({ name: 'test', version: '1' });
    await expect(client.connect(transport)).rejects.toThrow('"status":401');
  });
});

describe('rapporteur mcp', () => {
  function start(indexFolder?: string) {
    const { command, args, env, cwd } = describeProgram(indexFolder);
    const child = spawn(command, args, { env, cwd });
    const written = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk: Buffer) => (written.stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (written.stderr += chunk.toString()));
    const ended = once(child, 'close').then(([code]: unknown[]) => code);
    return { child, written, ended };
  }

  const message = (id: number, method: string, params: unknown) =>
    `${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`;

  it('answers what was asked before its input ended, writes nothing but the protocol, and exits with 0', async () => {
    const { child, written, ended } = start();
    child.stdin.end(message(1, 'tools/call', { name: 'ask', arguments: { question: darknet } }));
    expect(await ended).toBe(0);
    const lines = written.stdout.trim().split('\n');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      id: 1,
      result: { structuredContent: { answer: { status: 'answered' } } },
    });
    expect(written.stderr).toBe(stays);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('exits with 0 at %s, its input still open', async (signal) => {
    const { child, written, ended } = start();
    child.stdin.write(message(1, 'tools/call', { name: 'list_documents', arguments: {} }));
    await once(child.stdout, 'data');
    child.kill(signal);
    expect(await ended).toBe(0);
    expect(written.stderr).toBe(stays);
  });

  it('says in a result that there is no index, and how to build it', async () => {
    const { child, written, ended } = start(join(temporary.folder, 'nowhere'));
    child.stdin.end(message(1, 'tools/call', { name: 'search', arguments: { query: 'x' } }));
    expect(await ended).toBe(0);
    const { result } = z.object({ result: CallToolResultSchema }).parse(JSON.parse(written.stdout));
    expect(result.isError).toBe(true);
    expect(result.content).toHaveLength(1);
    expect(JSON.stringify(result.content)).toMatch(
      /There is no index in .+ Run `rapporteur index` to build it\./,
    );
  });
});
