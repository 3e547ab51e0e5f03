import type { AIMessageChunk } from '@langchain/core/messages';
import { z } from 'zod';
import { ModelFailure, type ReplyEnd, type TokenUse } from '../../contracts/chat-model.js';

/** What a piece of LangChain's tells. */
export interface ReadChunk {
  text: string;
  /** Null while the reply has not ended. */
  end: ReplyEnd | null;
  tokens: TokenUse | null;
}

const word = z.string().nullish();
const reasonSchema = z.looseObject({
  finish_reason: word,
  stop_reason: word,
  done_reason: word,
  done: z.boolean().nullish(),
  status: word,
});

const usageSchema = z.looseObject({ input_tokens: z.number(), output_tokens: z.number() });

const filtered = /filter|refusal|safety|blocked/;
const limited = /length|max_|incomplete|context_window/;

/** Reads a piece of a reply. @throws ModelFailure refused when the model's own filter ended it. */
export function readChunk(chunk: AIMessageChunk): ReadChunk {
  const usage = usageSchema.safeParse(chunk.usage_metadata);
  return {
    text: chunk.text,
    end: readEnd({ ...chunk.additional_kwargs, ...chunk.response_metadata }),
    tokens: usage.success ? { input: usage.data.input_tokens, output: usage.data.output_tokens } : null,
  };
}

/** Providers name it differently; an end for a reason unknown to us is an end nevertheless. */
function readEnd(facts: object): ReplyEnd | null {
  const parsed = reasonSchema.safeParse(facts);
  if (!parsed.success) return null;
  const { finish_reason, stop_reason, done_reason, done, status } = parsed.data;
  const reason = [finish_reason, stop_reason, done_reason, status].find(
    (one) => typeof one === 'string' && one !== '',
  );
  if (typeof reason !== 'string') return done === true ? 'complete' : null;
  if (/in_progress|queued/.test(reason)) return null;
  if (filtered.test(reason)) {
    throw new ModelFailure('refused', 'The language model declined to answer the question.');
  }
  return limited.test(reason) ? 'length' : 'complete';
}
