import type { Notice } from '../contracts/answer.js';
import type { AskOptions } from '../contracts/assistant.js';
import { ModelFailure } from '../contracts/chat-model.js';
import type { ProposedSentence } from '../contracts/claim-check.js';
import type { CitedDraft } from '../citations/cited-draft.js';
import { proposeAnswer } from '../answers/llm/propose-answer.js';
import { repairSentences } from '../answers/llm/repair-sentences.js';
import type { AnswerPassage } from '../answers/llm/render-passages.js';
import { splitProposal } from '../answers/llm/split-proposal.js';
import { formatLabel } from '../citations/format-label.js';
import type { Hit } from '../contracts/hit.js';
import type { Paragraph } from '../contracts/paragraph.js';
import type { AnswerServices } from './answer-services.js';
import { checkProposal, type CheckedProposal } from './check-proposal.js';
import type { LanguageModelServices } from './language-model-services.js';
import { describeModelEnd } from './describe-model-end.js';
import { findLackingForm } from './find-lacking-form.js';
import { ModelDraft } from './model-draft.js';
import { describePrompt, joinUses, type ModelUse } from './model-use.js';
import { PassageBook } from './passage-book.js';
import type { Stopwatch } from './stopwatch.js';
import { tellListener } from './tell-listener.js';

interface ModelAnswerOptions {
  /** The standalone question. */
  question: string;
  /** The evidence, best first. */
  hits: readonly Hit[];
  /** Sentences of the documents that answer the question without a model. */
  known: readonly string[];
  services: AnswerServices;
  languageModel: LanguageModelServices;
  watch: Stopwatch;
  telling: AskOptions;
}

/** What became of asking a model. What it says is missing is its own word and unchecked. */
export type ModelOutcome =
  | { outcome: 'answered'; cited: CitedDraft; missing: string[]; notices: Notice[]; use: ModelUse }
  | { outcome: 'declined'; missing: string[]; notices: Notice[]; use: ModelUse }
  | {
      outcome: 'failed';
      /** Fit to be shown, and to follow the model's name. */
      reason: string;
      /** Whether a reader has been shown sentences that are withdrawn now. */
      shown: boolean;
      removed: CitedDraft['removed'];
      use: ModelUse;
    };

/**
 * Asks a model for an answer from the evidence, checks every sentence as soon as it is whole, and tells the listener of
 * those that passed. Those that failed are sent back once. A failure of the model is an outcome, not an error.
 * @throws AppError cancelled, unavailable; what the listener throws.
 */
export async function answerWithModel(options: ModelAnswerOptions): Promise<ModelOutcome> {
  const run = new ModelRun(options);
  try {
    return await run.answer();
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    options.languageModel.report(error);
    return run.fail(error.message);
  }
}

/** One question put to a model. */
class ModelRun {
  private readonly book: PassageBook;
  private readonly paragraphs: ReadonlyMap<string, Paragraph>;
  private readonly draft: ModelDraft;
  private readonly passages: AnswerPassage[] = [];
  private readonly notices: Notice[] = [];
  private use: ModelUse;
  private shown = 0;

  constructor(private readonly options: ModelAnswerOptions) {
    const { hits, services, languageModel } = options;
    this.book = new PassageBook(services);
    this.paragraphs = new Map(hits.map(({ paragraph }) => [paragraph.id, paragraph]));
    this.draft = new ModelDraft({ paragraphs: this.paragraphs, documents: services.documents });
    this.use = { tokens: null, prompts: [describePrompt(languageModel.prompts.answer)] };
  }

  async answer(): Promise<ModelOutcome> {
    await this.readPassages();
    const end = await this.propose();
    await this.repair();
    await this.release();
    const cited = this.draft.finish();
    const { use, notices } = this;
    if (cited.sentences.length > 0) {
      const given = cited.sentences.map(({ text }) => text);
      const { question, known } = this.options;
      const lacking = findLackingForm({ question, given, known });
      if (lacking !== null)
        return this.fail(
          `None of its sentences has ${lacking}, which was asked for and stands in the documents.`,
        );
      this.noteRecited();
      return { outcome: 'answered', cited, missing: end.missing, notices, use };
    }
    if (end.declines) return { outcome: 'declined', missing: end.missing, notices, use };
    const count = cited.removed.length;
    const what = count === 1 ? 'The one sentence' : `None of the ${count} sentences`;
    return this.fail(
      `${what} it proposed ${count === 1 ? 'was not' : 'was'} borne out by the paragraphs it cites.`,
    );
  }

  fail(reason: string): ModelOutcome {
    const removed = this.draft.withdraw('It was withdrawn with the rest of the language model’s answer.');
    return { outcome: 'failed', reason, shown: this.shown > 0, removed, use: this.use };
  }

  private async readPassages(): Promise<void> {
    const { hits } = this.options;
    const passages = await this.book.read(hits.map(({ paragraph }) => paragraph.id));
    for (const { paragraph, document, leadIns } of passages) {
      const label = formatLabel(document, paragraph);
      this.passages.push({ paragraphId: paragraph.id, label, text: paragraph.text, leadIns: [...leadIns] });
    }
  }

  /** Checks and shows what the model proposes while it writes. */
  private async propose(): Promise<{ missing: string[]; declines: boolean }> {
    const { languageModel, question, telling, watch } = this.options;
    const { model, prompts, maximumTokens } = languageModel;
    const proposing = proposeAnswer({
      model,
      prompt: prompts.answer,
      question,
      passages: this.passages,
      maximumTokens,
      signal: telling.signal,
    });
    try {
      for (;;) {
        const { done, value } = await watch.measureAsync('model', () => proposing.next());
        if (done !== true) {
          await this.take(value);
          continue;
        }
        this.countUse({ tokens: value.tokens, prompts: [] });
        this.notices.push(
          ...describeModelEnd(value, { model, paragraphs: this.paragraphs, services: this.options.services }),
        );
        return value;
      }
    } finally {
      // Where the listener threw, the model must not go on writing.
      await proposing.return({ end: 'complete', tokens: null, missing: [], declines: false, leftOut: [] });
    }
  }

  private async take(sentence: ProposedSentence): Promise<void> {
    if (this.draft.isRepeated(sentence)) return;
    this.draft.add(await this.check(sentence));
    await this.release();
  }

  private check(sentence: ProposedSentence): Promise<CheckedProposal> {
    const { hits, services, watch } = this.options;
    return watch.measureAsync('check', () =>
      checkProposal(sentence, {
        evidence: hits.map(({ paragraph }) => paragraph.id),
        book: this.book,
        embedder: services.embedder,
      }),
    );
  }

  private async release(): Promise<void> {
    for (const data of this.draft.release()) {
      this.shown += 1;
      await tellListener(this.options.telling, { event: 'sentence', data });
    }
  }

  /** Sends what failed back, once and together; a model that fails here leaves the answer without those sentences. */
  private async repair(): Promise<void> {
    const failures = this.draft.failures();
    if (failures.length === 0) return;
    const repaired = await this.askForRepair(failures);
    for (const [at, failure] of failures.entries()) {
      const checked: CheckedProposal[] = [];
      const sentence = repaired[at] ?? null;
      for (const one of sentence === null ? [] : splitProposal(sentence)) checked.push(await this.check(one));
      this.draft.settle(failure, checked);
    }
  }

  private async askForRepair(failures: readonly CheckedProposal[]): Promise<(ProposedSentence | null)[]> {
    const { languageModel, question, telling, watch } = this.options;
    const { model, prompts, maximumTokens } = languageModel;
    this.countUse({ tokens: null, prompts: [describePrompt(prompts.repair)] });
    try {
      const { repaired, tokens } = await watch.measureAsync('repair', () =>
        repairSentences({
          model,
          prompt: prompts.repair,
          question,
          passages: this.passages,
          failed: failures.map(({ sentence, check }) => ({ sentence, findings: check.findings })),
          maximumTokens,
          signal: telling.signal,
        }),
      );
      this.countUse({ tokens, prompts: [] });
      return repaired;
    } catch (error) {
      if (!(error instanceof ModelFailure)) throw error;
      languageModel.report(error);
      const text = `${model.name} was asked to mend sentences that failed their check and did not: ${error.message}`;
      this.notices.push({ code: 'model-repair-failed', text });
      return [];
    }
  }

  private countUse(use: ModelUse): void {
    this.use = joinUses(this.use, use) ?? use;
  }

  private noteRecited(): void {
    const { recited } = this.draft;
    if (recited === 0) return;
    const what = recited === 1 ? 'One sentence did' : `${recited} sentences did`;
    const text = `${what} not follow from the paragraph the language model named and now ${recited === 1 ? 'cites' : 'cite'} one that bears ${recited === 1 ? 'it' : 'them'} out.`;
    this.notices.push({ code: 'citation-corrected', text });
  }
}
