import { proposeAnswer } from '../../src/answers/llm/propose-answer.js';
import { formatLabel } from '../../src/citations/format-label.js';
import type { ChatModel, ModelRequest } from '../../src/contracts/chat-model.js';
import { ModelFailure } from '../../src/contracts/chat-model.js';
import type { AnswerServices } from '../../src/pipeline/answer-services.js';
import { checkProposal, type CheckedProposal } from '../../src/pipeline/check-proposal.js';
import type { LanguageModelServices } from '../../src/pipeline/language-model-services.js';
import { PassageBook } from '../../src/pipeline/passage-book.js';

/** A reply that a model gave. */
export interface KeptReply {
  request: ModelRequest;
  text: string;
  end: 'complete' | 'length';
}

/** The model, and every reply that it gives from now on that comes to its end. */
export function keepReplies(model: ChatModel): { model: ChatModel; replies: KeptReply[] } {
  const replies: KeptReply[] = [];
  const stream: ChatModel['stream'] = async function* (request) {
    const reply = model.stream(request);
    let text = '';
    try {
      for (;;) {
        const { done, value } = await reply.next();
        if (done === true) {
          replies.push({ request, text, end: value.end });
          return value;
        }
        text += value;
        yield value;
      }
    } finally {
      await reply.return({ end: 'complete', tokens: null });
    }
  };
  return { model: { ...model, stream }, replies };
}

interface JudgeOptions {
  /** The standalone question that was answered. */
  question: string;
  /** Ids of the evidence, best first. */
  evidence: readonly string[];
  services: AnswerServices;
  languageModel: LanguageModelServices;
}

/**
 * The sentences of a reply to the prompt for an answer, each with its check: what the pipeline did with them before it
 * had any of them repaired. Empty for a reply that cannot be read.
 */
export async function judgeReply(
  { text, end }: KeptReply,
  { question, evidence, services, languageModel }: JudgeOptions,
): Promise<CheckedProposal[]> {
  const book = new PassageBook(services);
  const passages = (await book.read(evidence)).map(({ paragraph, document, leadIns }) => ({
    paragraphId: paragraph.id,
    label: formatLabel(document, paragraph),
    text: paragraph.text,
    leadIns: [...leadIns],
  }));
  const { maximumTokens, prompts } = languageModel;
  const stream: ChatModel['stream'] = async function* () {
    await Promise.resolve();
    yield text;
    return { end, tokens: null };
  };
  const model = { ...languageModel.model, stream };
  const proposals: CheckedProposal[] = [];
  try {
    const asked = { model, prompt: prompts.answer, question, passages, maximumTokens };
    for await (const sentence of proposeAnswer(asked))
      proposals.push(await checkProposal(sentence, { evidence, book, embedder: services.embedder }));
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
  }
  return proposals;
}
