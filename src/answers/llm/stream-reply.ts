import type { AIMessageChunk } from '@langchain/core/messages';
import {
  type LanguageModelSettings,
  ModelFailure,
  type ModelRequest,
  type ReplyEnd,
  type TokenUse,
} from '../../contracts/chat-model.js';
import { describeFailure, describeMalformed } from './describe-failure.js';
import { ModelExchange } from './model-exchange.js';
import type { ModelHabits } from './model-habits.js';
import { readChunk } from './read-chunk.js';
import type { ReplyWatch } from './reply-watch.js';

/** How a reply ended, and what it cost. */
export interface EndedReply {
  end: ReplyEnd;
  tokens: TokenUse | null;
}

/** How far an attempt came; filled in while it runs, and looked at after a failure. */
export interface ReplyAttempt {
  /** Null before the request was made. */
  exchange: ModelExchange | null;
  /** Whether text was given out, which cannot be taken back. */
  hasGiven: boolean;
}

interface StreamReplyOptions {
  settings: LanguageModelSettings;
  habits: ModelHabits;
  request: ModelRequest;
  watch: ReplyWatch;
  attempt: ReplyAttempt;
}

/** More characters than these a token are not waited for: the server does not hold to the limit it was given. */
const charactersPerToken = 8;
/** A piece of one token comes in some hundred bytes of JSON. */
const bytesPerToken = 2048;
const bytesBesides = 1_048_576;

/**
 * Asks a model once. Ending the iteration early closes the connection.
 * @throws ModelFailure, AppError cancelled.
 */
export async function* streamReply(
  options: StreamReplyOptions,
): AsyncGenerator<string, EndedReply, undefined> {
  const { settings, request, watch } = options;
  const closing = new AbortController();
  const exchange = new ModelExchange({
    settings,
    signal: AbortSignal.any([watch.signal, closing.signal]),
    onSignOfLife: watch.hear,
    maximumBytes: request.maximumTokens * bytesPerToken + bytesBesides,
  });
  options.attempt.exchange = exchange;
  watch.listen();
  try {
    const { streamLangChain } = await import('./langchain-model.js');
    const stream = await watch.orCut(streamLangChain({ ...options, exchange }));
    if (/\bhtml\b/i.test(exchange.contentType)) throw describeMalformed();
    return yield* readStream(stream, options);
  } catch (error) {
    throw describeFailure({ error, exchange, signal: watch.signal, apiKey: settings.apiKey });
  } finally {
    closing.abort();
  }
}

async function* readStream(
  stream: AsyncIterable<AIMessageChunk>,
  { request, watch, attempt }: StreamReplyOptions,
): AsyncGenerator<string, EndedReply, undefined> {
  const iterator = stream[Symbol.asyncIterator]();
  let room = request.maximumTokens * charactersPerToken;
  let end: ReplyEnd | null = null;
  let tokens: TokenUse | null = null;
  let hasText = false;
  for (;;) {
    const next = await watch.orCut(iterator.next());
    if (next.done === true) break;
    const chunk = readChunk(next.value);
    tokens = addTokens(tokens, chunk.tokens);
    end = chunk.end ?? end;
    if (chunk.text === '') continue;
    hasText ||= chunk.text.trim() !== '';
    attempt.hasGiven = true;
    // A reader that takes its time is no silence of the model's.
    watch.hold();
    yield chunk.text.slice(0, room);
    watch.resume();
    room -= chunk.text.length;
    if (room < 0) return { end: 'length', tokens };
  }
  watch.signal.throwIfAborted();
  if (end === null && hasText) {
    throw new ModelFailure('cut-off', 'The reply of the language model ended in the middle.');
  }
  if (!hasText) throw describeMalformed();
  return { end: end ?? 'complete', tokens };
}

function addTokens(one: TokenUse | null, other: TokenUse | null): TokenUse | null {
  if (one === null || other === null) return one ?? other;
  return { input: one.input + other.input, output: one.output + other.output };
}
