import type { Answer, AnswerSentence } from '../contracts/answer.js';
import { extractStems } from '../language/extract-terms.js';
import type { AnswerServices } from './answer-services.js';
import { answerQuestion } from './answer-question.js';
import { proposeQuestions, type ProposedQuestion } from './propose-questions.js';
import { withoutLanguageModel } from './without-language-model.js';

interface SuggestOptions {
  signal: AbortSignal;
  /** Told of the questions found so far. */
  onFound: (questions: readonly string[]) => void;
}

/** Questions suggested, each made from another document. */
const wanted = 3;
/** Documents looked at, the newest first. */
const mostDocuments = 12;
/** In characters. */
const longestAnswer = 1200;
const mostSentences = 5;
/** One sentence may name a thing only in passing. */
const fewestSentences = 2;
/** Smallest share of an answer's sentences that keep to what was asked. */
const smallestShare = 0.6;

/**
 * Questions that a reader may begin with, made from the corpus and tried: each is answered shortly, on its topic, and
 * from the document it was made from. The same for the same index.
 * @throws the reason of the signal when it is aborted.
 */
export async function suggestQuestions(
  services: AnswerServices,
  { signal, onFound }: SuggestOptions,
): Promise<readonly string[]> {
  const documents = [...services.documents.values()];
  const found: ProposedQuestion[] = [];
  for (const document of documents.slice(-mostDocuments).reverse()) {
    if (found.length >= wanted) break;
    signal.throwIfAborted();
    const proposed = await proposeQuestions(document, { index: services.index, documents, signal });
    const good = await findGood(inNewFormsFirst(proposed, found), { services, signal });
    if (good === null) continue;
    found.push(good);
    onFound(found.map(({ question }) => question));
  }
  return found.map(({ question }) => question);
}

/** Puts questions of a form that none of those found has before the others, so that they do not all sound alike. */
function inNewFormsFirst(
  proposed: readonly ProposedQuestion[],
  found: readonly ProposedQuestion[],
): ProposedQuestion[] {
  const used = new Set(found.map(({ form }) => form));
  return [
    ...proposed.filter(({ form }) => !used.has(form)),
    ...proposed.filter(({ form }) => used.has(form)),
  ];
}

/** The question that is answered best; of several as good the first. */
async function findGood(
  proposed: readonly ProposedQuestion[],
  { services, signal }: { services: AnswerServices; signal: AbortSignal },
): Promise<ProposedQuestion | null> {
  let best: { candidate: ProposedQuestion; share: number } | null = null;
  for (const candidate of proposed) {
    signal.throwIfAborted();
    const { question } = candidate;
    const extractive = withoutLanguageModel(services);
    const answer = await answerQuestion({ question }, { id: 'suggestion', turns: [] }, extractive, {
      signal,
    });
    const share = measureFit(answer, candidate);
    if (share >= smallestShare && share > (best?.share ?? 0)) best = { candidate, share };
    if (share === 1) break;
  }
  return best?.candidate ?? null;
}

/**
 * The share of an answer's sentences that speak of what was asked, or are by whom was asked about; 0 for one that is not
 * whole, not short, or not from the document the question was made from alone.
 */
function measureFit(answer: Answer, { question, documentId, actor, topicStems }: ProposedQuestion): number {
  if (answer.status !== 'answered' || answer.standaloneQuestion !== question) return 0;
  const { sentences, text, citations } = answer;
  if (sentences.length < fewestSentences || sentences.length > mostSentences) return 0;
  if (text.length > longestAnswer || citations.some((citation) => citation.documentId !== documentId))
    return 0;
  const [first] = sentences;
  // What an answer names only late in its first sentence it does not begin with.
  const opening = actor === null ? (first?.text.slice(0, Math.ceil(first.text.length / 2)) ?? '') : text;
  if (!has(opening, topicStems)) return 0;
  const fitting = sentences.filter((sentence) =>
    actor === null ? has(sentence.text, topicStems) : isBy(sentence, actor),
  );
  return fitting.length / sentences.length;
}

function isBy({ text, attribution = '' }: AnswerSentence, actor: string): boolean {
  return `${attribution} ${text}`.includes(actor);
}

function has(text: string, stems: readonly string[]): boolean {
  const said = new Set(extractStems(text));
  return stems.every((stem) => said.has(stem));
}
