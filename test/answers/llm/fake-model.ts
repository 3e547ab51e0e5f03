import type { ChatModel, ModelRequest, ReplyEnd } from '../../../src/contracts/chat-model.js';

/** A model that says what it is told to, a few characters at a time. */
export interface FakeModel extends ChatModel {
  requests: ModelRequest[];
  /** Pieces that were taken from it. */
  taken: number;
  /** Replies whose iteration has ended, by itself or by the reader. */
  closed: number;
}

/** @param reply What it says to a request; a function is asked for every request. */
export function makeFakeModel(
  reply: string | ((request: ModelRequest) => string),
  { end = 'complete', contextTokens = 4000 }: { end?: ReplyEnd; contextTokens?: number } = {},
): FakeModel {
  const model: FakeModel = {
    name: 'fake',
    destination: 'http://127.0.0.1',
    contextTokens,
    requests: [],
    taken: 0,
    closed: 0,
    async *stream(request) {
      model.requests.push(request);
      const text = typeof reply === 'string' ? reply : reply(request);
      try {
        for (let at = 0; at < text.length; at += 7) {
          model.taken += 1;
          yield await Promise.resolve(text.slice(at, at + 7));
        }
        return { end, tokens: { input: 100, output: 20 } };
      } finally {
        model.closed += 1;
      }
    },
  };
  return model;
}

/** The key under which a paragraph was shown in a request. */
export function findKey({ messages }: ModelRequest, label: string): string {
  const shown = messages.at(-1)?.text ?? '';
  return (
    [...shown.matchAll(/<passage key="([a-z]{4})" from="([^"]*)"/gu)].find(
      ([, , from]) => from === label,
    )?.[1] ?? ''
  );
}
