import {
  type ChatModel,
  type LanguageModelSettings,
  ModelFailure,
  type ModelFailureReason,
  type ModelRequest,
} from '../../contracts/chat-model.js';
import type { Logger } from '../../contracts/logger.js';
import { assumeHabits, learnHabit, type ModelHabits } from './model-habits.js';
import { ReplyWatch } from './reply-watch.js';
import { type EndedReply, type ReplyAttempt, streamReply } from './stream-reply.js';

interface OpenChatModelOptions {
  log: Logger;
  /** Milliseconds waited before a second attempt, where the server does not say how long. Default: 500. */
  retryMilliseconds?: number;
}

interface OpenedModel extends Required<OpenChatModelOptions> {
  settings: LanguageModelSettings;
  habits: ModelHabits;
}

/**
 * A language model behind any provider, through LangChain. Nothing is sent before the first question; the provider's
 * package is loaded here, so that an installation without it is told of at once.
 * @throws Error when the package of the provider is not installed.
 */
export async function openChatModel(
  settings: LanguageModelSettings,
  { log, retryMilliseconds = 500 }: OpenChatModelOptions,
): Promise<ChatModel> {
  await import('./langchain-model.js');
  const opened: OpenedModel = { settings, log, retryMilliseconds, habits: assumeHabits() };
  return {
    name: settings.name,
    destination: new URL(settings.baseUrl).origin,
    contextTokens: settings.contextTokens,
    stream: (request) => streamWithRetry(opened, request),
  };
}

/** Failures after which a second attempt is worth its while, as long as no text was given out yet. */
const passing = new Set<ModelFailureReason>(['unreachable', 'cut-off', 'rate-limited', 'server-error']);

async function* streamWithRetry(
  opened: OpenedModel,
  request: ModelRequest,
): AsyncGenerator<string, EndedReply, undefined> {
  const { settings, habits } = opened;
  const watch = new ReplyWatch({ ...settings, signal: request.signal });
  try {
    for (let isRetry = false; ;) {
      const attempt: ReplyAttempt = { exchange: null, hasGiven: false };
      try {
        watch.signal.throwIfAborted();
        return yield* streamReply({ settings, habits, request, watch, attempt });
      } catch (error) {
        if (!(error instanceof ModelFailure) || attempt.hasGiven) throw error;
        if (adaptRequest(opened, request, attempt)) continue;
        const pause = isRetry ? null : choosePause(opened, { failure: error, attempt, watch });
        if (pause === null) throw error;
        isRetry = true;
        opened.log.warn(
          { model: settings.name, reason: error.reason, milliseconds: pause },
          'the language model is asked again',
        );
        await watch.pause(pause);
      }
    }
  } finally {
    watch.stop();
  }
}

/** After a refusal: whether something is left out from now on that the server may have refused. */
function adaptRequest(
  { settings, habits, log }: OpenedModel,
  request: ModelRequest,
  attempt: ReplyAttempt,
): boolean {
  const { exchange } = attempt;
  if (exchange?.status !== 400 && exchange?.status !== 422) return false;
  const without = learnHabit(habits, exchange.errorText, request.schema !== undefined);
  if (without === null) return false;
  log.info({ model: settings.name, without }, 'the language model is asked without what it refuses');
  return true;
}

/** Milliseconds to wait before a second attempt; null where there is to be none. */
function choosePause(
  { retryMilliseconds }: OpenedModel,
  { failure, attempt, watch }: { failure: ModelFailure; attempt: ReplyAttempt; watch: ReplyWatch },
): number | null {
  if (!passing.has(failure.reason) || watch.signal.aborted) return null;
  const { exchange } = attempt;
  if (exchange?.errorText.includes('insufficient_quota') === true) return null;
  const pause = exchange?.retryAfterMilliseconds ?? retryMilliseconds;
  // A reply needs time too: a pause up to the deadline would end in nothing.
  return pause < watch.remaining ? pause : null;
}
