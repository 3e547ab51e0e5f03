import type { Notice } from '../contracts/answer.js';
import type { AskOptions } from '../contracts/assistant.js';
import type { DraftAnswer, DraftSentence } from '../contracts/draft-answer.js';
import type { Hit } from '../contracts/hit.js';
import type { Retrieval } from '../contracts/retrieval.js';
import { citeInTurn } from '../citations/cite-in-turn.js';
import type { CitedDraft } from '../citations/cited-draft.js';
import { answerWithModel, type ModelOutcome } from './answer-with-model.js';
import type { AnswerServices } from './answer-services.js';
import { whyNotAskModel } from './choose-answerer.js';
import { keepAskedWords } from './keep-asked-words.js';
import type { ModelUse } from './model-use.js';
import type { Stopwatch } from './stopwatch.js';
import { tellListener } from './tell-listener.js';

/** The answerer named in every answer made without a language model. */
const extractiveAnswerer = 'extractive';
/** Paragraphs named as nearest where a model found no answer. */
const nearestCount = 3;

/** An answer's sentences, cited and checked, and what stands beside them. */
export interface Composition {
  /** Without its sentences, which are in `cited`. */
  draft: DraftAnswer;
  cited: CitedDraft;
  notices: Notice[];
  answerer: string;
  use: ModelUse | null;
}

interface ComposeOptions {
  /** The standalone question. */
  question: string;
  /** What was made of the evidence without a language model. */
  draft: DraftAnswer;
  retrievals: readonly Retrieval[];
  /** The evidence, best first. */
  hits: readonly Hit[];
  services: AnswerServices;
  watch: Stopwatch;
  telling: AskOptions;
  /** Why the language model is not to be asked for this question any more; null where it may be. */
  modelFailed: string | null;
}

/**
 * Writes the answer: in the words of a language model where one is set and bears the check, else in sentences of the
 * documents, with a notice that says why. The listener is told of each sentence as it passes its check.
 * @throws AppError cancelled, unavailable; what the listener throws.
 */
export async function composeAnswer(options: ComposeOptions): Promise<Composition> {
  const { services, draft } = options;
  const { languageModel } = services;
  if (languageModel === undefined) return composeExtractively(options, []);
  const why = whyNotAskModel(options);
  if (why !== null) return composeExtractively(options, [{ code: 'model-not-asked', text: why }]);
  const { name } = languageModel.model;
  if (options.modelFailed !== null)
    return composeExtractively(options, [describeFailure(name, options.modelFailed)]);
  const known = draft.status === 'declined' ? [] : draft.sentences.map(({ text }) => text);
  const outcome = await answerWithModel({ ...options, known, languageModel });
  if (outcome.outcome === 'failed') return fallBack(options, { name, outcome });
  if (outcome.outcome === 'declined') return declineByModel(options, { name, outcome });
  const { cited, use } = outcome;
  return {
    draft: addMissing(draft, keepAsked(outcome.missing, options), options.hits),
    cited,
    notices: outcome.notices,
    answerer: name,
    use,
  };
}

async function composeExtractively(options: ComposeOptions, notices: Notice[]): Promise<Composition> {
  const { draft } = options;
  const cited = await citeSentences(draft.status === 'declined' ? [] : draft.sentences, options);
  return { draft, cited, notices, answerer: extractiveAnswerer, use: null };
}

/** The answer in sentences of the documents, after what was shown of the model's has been withdrawn. */
async function fallBack(
  options: ComposeOptions,
  { name, outcome }: { name: string; outcome: Extract<ModelOutcome, { outcome: 'failed' }> },
): Promise<Composition> {
  const notice = describeFailure(name, outcome.reason);
  if (outcome.shown) await tellListener(options.telling, { event: 'reset', data: { reason: notice.text } });
  const composition = await composeExtractively(options, [notice]);
  const { cited } = composition;
  const removed = [...outcome.removed, ...cited.removed];
  return { ...composition, cited: { ...cited, removed }, use: outcome.use };
}

/** An answer that says that the model found none in the evidence. */
function declineByModel(
  options: ComposeOptions,
  { name, outcome }: { name: string; outcome: Extract<ModelOutcome, { outcome: 'declined' }> },
): Composition {
  const { hits, draft } = options;
  const cited = draft.status === 'declined' ? [] : draft.sentences.flatMap(({ quotes }) => quotes);
  const nearest = [...cited, ...hits.map(({ paragraph }) => ({ paragraphId: paragraph.id }))];
  return {
    draft: {
      status: 'declined',
      reason: 'not-in-corpus',
      message: `No answer to this was found: ${name} read the ${hits.length} nearest paragraphs and found none in them.`,
      missing: keepAsked(outcome.missing, options),
      nearest: [...new Set(nearest.map(({ paragraphId }) => paragraphId))].slice(0, nearestCount),
      notices: draft.notices,
    },
    cited: { sentences: [], citations: [], removed: [], text: '' },
    notices: outcome.notices,
    answerer: name,
    use: outcome.use,
  };
}

function keepAsked(missing: readonly string[], { question, hits }: ComposeOptions): string[] {
  return keepAskedWords(missing, { question, evidence: hits.map(({ paragraph }) => paragraph.text) });
}

/** The draft with what the model says is missing besides. */
function addMissing(draft: DraftAnswer, missing: readonly string[], hits: readonly Hit[]): DraftAnswer {
  if (draft.status === 'declined' || missing.length === 0) return draft;
  const before = draft.status === 'partial' ? draft : { missing: [], nearest: [] };
  const nearest = hits.slice(0, nearestCount).map(({ paragraph }) => paragraph.id);
  return {
    status: 'partial',
    sentences: draft.sentences,
    missing: [...new Set([...before.missing, ...missing])],
    nearest: before.nearest.length > 0 ? before.nearest : nearest,
    notices: draft.notices,
  };
}

function describeFailure(name: string, reason: string): Notice {
  return {
    code: 'model-failed',
    text: `The answer is made of sentences of the documents, since the language model ${name} failed: ${reason}`,
  };
}

async function citeSentences(
  sentences: readonly DraftSentence[],
  { services, telling }: ComposeOptions,
): Promise<CitedDraft> {
  const ids = [
    ...new Set(sentences.flatMap((sentence) => sentence.quotes.map((quote) => quote.paragraphId))),
  ];
  const paragraphs = await services.index.paragraphs(ids);
  const byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const citing = citeInTurn({ sentences, paragraphs: byId, documents: services.documents });
  for (;;) {
    const { done, value } = citing.next();
    if (done === true) return value;
    await tellListener(telling, { event: 'sentence', data: value });
  }
}
