import { type ChatModel, ModelFailure, type Prompt, type TokenUse } from '../../contracts/chat-model.js';
import type { ProposedSentence } from '../../contracts/claim-check.js';
import { escapePassage } from './escape-passage.js';
import { fillWithPassages } from './fill-with-passages.js';
import type { AnswerPassage } from './render-passages.js';
import { ReplyReader } from './reply-reader.js';
import { describeAnswerReply } from './reply-schema.js';

/** Most sentences taken of one reply. */
const mostSentences = 12;
/** The same sentence so many times is a model that goes round in circles. */
const mostRepetitions = 3;

/** Why no more sentences came. */
export type ProposalEnd = 'complete' | 'length' | 'repetition' | 'too-many';

/** How a proposal ended. */
export interface ProposalOutcome {
  end: ProposalEnd;
  /** Null where the server does not tell, or the reply was not awaited to its end. */
  tokens: TokenUse | null;
  /** What the model says is asked and not in the passages, unchecked. */
  missing: string[];
  /** Whether it says that the passages do not answer the question, and proposes no sentence. */
  declines: boolean;
  /** Ids of the paragraphs there was no room for. */
  leftOut: string[];
}

interface ProposeAnswerOptions {
  model: ChatModel;
  prompt: Prompt;
  /** The standalone question. */
  question: string;
  /** Best first. */
  passages: readonly AnswerPassage[];
  /** Most tokens of the reply. */
  maximumTokens: number;
  signal?: AbortSignal | undefined;
}

/**
 * Asks a model for an answer from passages and gives its sentences, unchecked, each as soon as it is whole. Ending the
 * iteration early cancels the request, as do too many sentences and repetition.
 * @throws ModelFailure; AppError cancelled.
 */
export async function* proposeAnswer({
  model,
  prompt,
  question,
  passages,
  maximumTokens,
  signal,
}: ProposeAnswerOptions): AsyncGenerator<ProposedSentence, ProposalOutcome, undefined> {
  const variables = { question: escapePassage(question) };
  const filled = await fillWithPassages({ model, prompt, passages, variables, maximumTokens });
  const { keys, leftOut } = filled.rendered;
  const reader = new ReplyReader(keys);
  const limits = new ProposalLimits();
  const schema = describeAnswerReply([...keys.keys()]);
  const reply = model.stream({ messages: filled.messages, maximumTokens, schema, signal });
  try {
    for (;;) {
      const { done, value } = await reply.next();
      const last = done === true ? reader.end(value.end === 'complete') : null;
      for (const sentence of last?.sentences ?? (done === true ? [] : reader.push(value))) {
        const end = limits.count(sentence);
        if (end !== null) return { end, tokens: null, missing: [], declines: false, leftOut };
        yield sentence;
      }
      if (done !== true || last === null) continue;
      const { missing, declines } = last;
      if (limits.counted === 0 && !declines) throw unreadable();
      return { ...value, missing, declines, leftOut };
    }
  } finally {
    await reply.return({ end: 'complete', tokens: null });
  }
}

/** Counts the sentences of a reply. */
class ProposalLimits {
  counted = 0;
  private readonly times = new Map<string, number>();

  /** Why the sentence is not to be taken any more; null while it is. */
  count(sentence: ProposedSentence): ProposalEnd | null {
    const words = sentence.text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    const times = (this.times.get(words) ?? 0) + 1;
    this.times.set(words, times);
    if (times >= mostRepetitions) return 'repetition';
    if (this.counted >= mostSentences) return 'too-many';
    this.counted += 1;
    return null;
  }
}

function unreadable(): ModelFailure {
  return new ModelFailure(
    'malformed',
    'The reply of the language model has no sentence in it that can be read.',
  );
}
