import { EventParser, type ServerEvent } from './parse-events.js';

/**
 * Reads the body of an event stream as its events come. Ends when the stream does; an event whose blank line never
 * came is dropped. Leaving the loop early closes the connection. @throws what the body throws when it breaks off.
 */
export async function* readEvents(body: ReadableStream<Uint8Array> | null): AsyncGenerator<ServerEvent> {
  if (body === null) return;
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const parser = new EventParser();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      yield* parser.push(decoder.decode(piece.value, { stream: true }));
    }
  } finally {
    // After the end this does nothing; before it, it tells the server that nobody reads any more.
    await reader.cancel().catch(() => undefined);
  }
}
