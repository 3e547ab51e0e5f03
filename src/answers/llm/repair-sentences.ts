import type { ChatModel, Prompt, TokenUse } from '../../contracts/chat-model.js';
import type { Finding, ProposedSentence } from '../../contracts/claim-check.js';
import { escapePassage } from './escape-passage.js';
import { fillWithPassages } from './fill-with-passages.js';
import { readRepairs } from './read-repairs.js';
import type { AnswerPassage } from './render-passages.js';
import { describeRepairReply } from './reply-schema.js';

interface RepairSentencesOptions {
  model: ChatModel;
  prompt: Prompt;
  /** The standalone question. */
  question: string;
  /** Best first. */
  passages: readonly AnswerPassage[];
  /** Sentences that failed their check, and why; 26 at most are sent. */
  failed: readonly { sentence: ProposedSentence; findings: readonly Finding[] }[];
  /** Most tokens of the reply. */
  maximumTokens: number;
  signal?: AbortSignal | undefined;
}

interface RepairedSentences {
  /** One for each that failed, in their order; null where the model takes it back or gives none. */
  repaired: (ProposedSentence | null)[];
  tokens: TokenUse | null;
}

/**
 * Sends sentences that failed their check back to the model, once and together, with what was found wrong.
 * @throws ModelFailure; AppError cancelled.
 */
export async function repairSentences({
  model,
  prompt,
  question,
  passages,
  failed,
  maximumTokens,
  signal,
}: RepairSentencesOptions): Promise<RepairedSentences> {
  const sent = failed.slice(0, 26);
  const letters = sent.map((_, at) => String.fromCharCode(65 + at));
  const sentences = sent.map((one, at) => describeFailed(one, letters[at] ?? '')).join('\n');
  const variables = { question: escapePassage(question), sentences };
  const { messages, rendered } = await fillWithPassages({
    model,
    prompt,
    passages,
    variables,
    maximumTokens,
  });
  const schema = describeRepairReply([...rendered.keys.keys()], letters);
  const reply = model.stream({ messages, maximumTokens, schema, signal });
  let text = '';
  for (;;) {
    const { done, value } = await reply.next();
    if (done !== true) {
      text += value;
      continue;
    }
    const repairs = readRepairs(text, { keys: rendered.keys, letters, isWhole: value.end === 'complete' });
    return { repaired: failed.map((_, at) => repairs.get(letters[at] ?? '') ?? null), tokens: value.tokens };
  }
}

function describeFailed(
  { sentence, findings }: RepairSentencesOptions['failed'][number],
  letter: string,
): string {
  const faults = [...new Set(findings.map(({ why }) => escapePassage(why)))].join(' ');
  return `Sentence ${letter}: ${escapePassage(sentence.text)}\nFound wrong: ${faults}`;
}
