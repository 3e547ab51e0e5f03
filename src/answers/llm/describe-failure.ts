import { ModelFailure } from '../../contracts/chat-model.js';
import { AppError } from '../../contracts/errors.js';
import type { ModelExchange } from './model-exchange.js';

interface FailureOptions {
  error: unknown;
  exchange: ModelExchange;
  /** The signal of the watch over the reply. */
  signal: AbortSignal;
  /** Kept out of every text. */
  apiKey: string | null;
}

const tooLong =
  /context.{0,20}(?:length|window|size)|maximum context|too many tokens|prompt is too long|too large/i;

/**
 * What went wrong in words for people that name the setting to look at; what the server said stands in the cause alone,
 * without the key.
 */
export function describeFailure(options: FailureOptions): ModelFailure | AppError {
  const { error, exchange, signal } = options;
  const reason: unknown = signal.aborted ? signal.reason : error;
  if (reason instanceof ModelFailure || reason instanceof AppError) return reason;
  const cause = describeCause(options);
  const { status } = exchange;
  if (status === null) {
    return new ModelFailure(
      'unreachable',
      'The language model cannot be reached; look whether its server runs, and at LLM_BASE_URL.',
      cause,
    );
  }
  if (status < 200 || status >= 300) return describeStatus(status, exchange.errorText, cause);
  if (exchange.isTooLarge)
    return new ModelFailure('too-large', 'The reply of the language model has no end.', cause);
  // The words of Ollama's client where a stream ends without saying that it does.
  const isUnfinished = error instanceof Error && /did not receive done/i.test(error.message);
  if (exchange.isBroken || isUnfinished)
    return new ModelFailure('cut-off', 'The reply of the language model broke off.', cause);
  if (error instanceof SyntaxError || error instanceof TypeError) return describeMalformed(cause);
  return new ModelFailure(
    'server-error',
    'The server of the language model had a fault in the middle of its reply.',
    cause,
  );
}

/** A response that is no reply of a model. */
export function describeMalformed(cause?: unknown): ModelFailure {
  return new ModelFailure(
    'malformed',
    'What came back is not the reply of a language model; look whether LLM_BASE_URL is the address of one.',
    cause,
  );
}

function describeStatus(status: number, text: string, cause: unknown): ModelFailure {
  const refuse = (detail: string): ModelFailure => new ModelFailure('refused', detail, cause);
  if (status < 400)
    return refuse('The address of the language model leads to another; look at LLM_BASE_URL.');
  if (status === 401 || status === 403) {
    return refuse(
      'The language model does not accept the key, or not for this model; look at LLM_API_KEY and LLM.',
    );
  }
  if (status === 402)
    return refuse('The account of the language model has no credit left; look at LLM_API_KEY.');
  if (status === 404) {
    return refuse('The model is not known at that address; look at LLM and LLM_BASE_URL.');
  }
  if (status === 413 || (status < 429 && tooLong.test(text))) {
    const detail = 'Question and passages are too long for the language model; look at LLM_CONTEXT_TOKENS.';
    return new ModelFailure('too-large', detail, cause);
  }
  if (status === 408) return new ModelFailure('timed-out', 'The language model gave up waiting.', cause);
  if (status === 429) {
    const detail = 'The language model takes no more questions for now; its limit of requests is reached.';
    return new ModelFailure('rate-limited', detail, cause);
  }
  if (status >= 500) {
    return new ModelFailure('server-error', 'The server of the language model has a fault.', cause);
  }
  return refuse(
    'The language model refused the request; look at LLM, LLM_MAX_TOKENS and LLM_CONTEXT_TOKENS, and at the log.',
  );
}

function describeCause({ error, exchange, apiKey }: FailureOptions): Error {
  const said = exchange.errorText === '' ? String(exchange.fault ?? error) : exchange.errorText.slice(0, 500);
  const text = `status ${exchange.status ?? 'none'}: ${said}`;
  return new Error(apiKey === null || apiKey === '' ? text : text.replaceAll(apiKey, '[key]'));
}
