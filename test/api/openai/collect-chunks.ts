import { completionChunkSchema, type CompletionChunk } from '../../../src/contracts/chat-completion.js';

/** The chunks of a whole stream of data-only events, comments left out, and what stands after the last. */
export function collectChunks(text: string): { chunks: CompletionChunk[]; content: string; end: string } {
  const parts = text
    .split('\n\n')
    .filter((part) => part !== '' && !part.startsWith(':'))
    .map((part) => part.replace(/^data: /, ''));
  const end = parts.pop() ?? '';
  const chunks = parts.map((part) => completionChunkSchema.parse(JSON.parse(part)));
  const content = chunks.map((chunk) => chunk.choices[0]?.delta.content ?? '').join('');
  return { chunks, content, end };
}
