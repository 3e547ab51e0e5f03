import { describe, expect, it } from 'vitest';
import { readEvents } from '../../../src/web/http/read-event-stream.js';

interface Body {
  pieces: Uint8Array[];
  onCancel?: () => void;
}

function streamOf({ pieces, onCancel }: Body): ReadableStream<Uint8Array> {
  const waiting = [...pieces];
  return new ReadableStream({
    pull(controller) {
      const piece = waiting.shift();
      if (piece === undefined) controller.close();
      else controller.enqueue(piece);
    },
    cancel() {
      onCancel?.();
    },
  });
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

async function read(text: string, size: number): Promise<{ event: string; data: string }[]> {
  const bytes = new TextEncoder().encode(text);
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.slice(at, at + size));
  return collect(readEvents(streamOf({ pieces })));
}

const three =
  ': keep alive\r\nevent: question\r\ndata: {"a":"¶ 14 – 犯罪"}\r\n\r\nid: 7\nretry: 10\ndata: first\ndata:second\ndata\n\nevent:answer\rdata:  two spaces\r\r';

describe('readEvents', () => {
  it.each([1, 2, 3, 5, 7, 64, 4096])(
    'reads names, lines and characters wherever the body is cut, in pieces of %i bytes',
    async (size) => {
      expect(await read(three, size)).toEqual([
        { event: 'question', data: '{"a":"¶ 14 – 犯罪"}' },
        { event: 'message', data: 'first\nsecond\n' },
        { event: 'answer', data: ' two spaces' },
      ]);
    },
  );

  it('drops an event whose blank line never came', async () => {
    expect(await read('data: whole\n\nevent: answer\ndata: {"half":', 4)).toEqual([
      { event: 'message', data: 'whole' },
    ]);
  });

  it('gives no event for a name without data, and does not carry the name over', async () => {
    expect(await read('event: job\n\n: comment\n\ndata: x\n\n', 100)).toEqual([
      { event: 'message', data: 'x' },
    ]);
  });

  it('closes the connection when the reader leaves', async () => {
    let cancelled = 0;
    const pieces = ['data: 1\n\n', 'data: 2\n\n', 'data: 3\n\n'].map((text) =>
      new TextEncoder().encode(text),
    );
    const events = readEvents(streamOf({ pieces, onCancel: () => (cancelled += 1) }));
    for await (const { data } of events) {
      expect(data).toBe('1');
      break;
    }
    expect(cancelled).toBe(1);
  });

  it('hands on the failure of a body that breaks off', async () => {
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.error(new TypeError('network error'));
      },
    });
    await expect(collect(readEvents(body))).rejects.toThrow('network error');
  });

  it('reads nothing of an answer without a body', async () => {
    expect(await collect(readEvents(null))).toEqual([]);
  });
});
