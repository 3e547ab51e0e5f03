import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js';
import { createMcpServer } from '../../src/mcp/create-mcp-server.js';
import { silentLog } from '../support/silent-log.js';

type Arguments = Parameters<typeof createMcpServer>;

/** A client of a server over an assistant; the version is 1.2.3 unless told otherwise. */
export async function connectClient(
  assistant: Arguments[0],
  options: Partial<Arguments[1]> = {},
): Promise<Client> {
  const server = createMcpServer(assistant, { version: '1.2.3', log: silentLog, ...options });
  const [clientSide, serverSide] = InMemoryTransport.createLinkedPair();
  const client = new Client({ name: 'test', version: '1' });
  await Promise.all([server.connect(serverSide), client.connect(clientSide)]);
  return client;
}

/** What a tool answered: its text, its structure, and whether it is an error. */
export interface ToolReply {
  text: string;
  structure: Record<string, unknown> | undefined;
  isError: boolean;
}

/** Calls a tool, which gives one block of text. */
export async function callTool(
  client: Client,
  name: string,
  args: Record<string, unknown>,
  options: Parameters<Client['callTool']>[2] = {},
): Promise<ToolReply> {
  const result = CallToolResultSchema.parse(
    await client.callTool({ name, arguments: args }, CallToolResultSchema, options),
  );
  const [block, ...more] = result.content;
  if (block?.type !== 'text' || more.length > 0) throw new Error('not one block of text');
  return { text: block.text, structure: result.structuredContent, isError: result.isError ?? false };
}
