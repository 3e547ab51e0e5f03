import type { Rewrite } from '../contracts/answer.js';
import type { AskOptions } from '../contracts/assistant.js';
import { ModelFailure } from '../contracts/chat-model.js';
import type { Turn } from '../contracts/conversation.js';
import { gateRewrite } from '../conversation/gate-rewrite.js';
import { makeStandaloneQuestion } from '../conversation/make-standalone.js';
import { rewriteFollowUp } from '../conversation/rewrite-follow-up.js';
import type { LanguageModelServices } from './language-model-services.js';
import { describePrompt, type ModelUse } from './model-use.js';
import type { Stopwatch } from './stopwatch.js';

/** A question that can be understood alone, and how it came to be. */
interface CompletedQuestion {
  standaloneQuestion: string;
  rewrites: Rewrite[];
  /** Why the model failed to rewrite it, fit to be shown; null where it did not. */
  modelFailed: string | null;
  /** What asking the model took; null where it was not asked. */
  use: ModelUse | null;
}

interface CompleteOptions {
  question: string;
  turns: readonly Turn[];
  languageModel: LanguageModelServices | undefined;
  watch: Stopwatch;
  telling: AskOptions;
}

/**
 * Puts back what a follow-up leaves out: by rule, and by a language model where one is set. The model's rewriting is
 * taken only when it adds nothing that nobody mentioned; both are shown.
 * @throws AppError cancelled.
 */
export async function completeQuestion(options: CompleteOptions): Promise<CompletedQuestion> {
  const { question, turns, languageModel, watch } = options;
  const byRule = watch.measure('standalone', () => makeStandaloneQuestion({ question, turns }));
  const ruled: CompletedQuestion = { ...byRule, modelFailed: null, use: null };
  if (languageModel === undefined || turns.length === 0) return ruled;
  const { model, prompts } = languageModel;
  const use: ModelUse = { tokens: null, prompts: [describePrompt(prompts.standalone)] };
  const { signal } = options.telling;
  try {
    const reply = await watch.measureAsync('rewriting', () =>
      rewriteFollowUp({ model, prompt: prompts.standalone, question, turns, signal }),
    );
    use.tokens = reply?.tokens ?? null;
    const rewritten = { ...ruled, use };
    if (reply === null || reply.text === ruled.standaloneQuestion) return rewritten;
    const { text } = reply;
    const gate = gateRewrite({ question, turns, rewrite: text, byRule: ruled.standaloneQuestion });
    const rewrite: Rewrite = { by: 'model', text, why: gate.why, used: gate.accepted };
    if (!gate.accepted) return { ...rewritten, rewrites: [...ruled.rewrites, rewrite] };
    const passedOver = ruled.rewrites.map((one) => ({ ...one, used: false }));
    return { ...rewritten, standaloneQuestion: text, rewrites: [...passedOver, rewrite] };
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    languageModel.report(error);
    return { ...ruled, modelFailed: error.message, use };
  }
}
