import { gatherTopic } from '../answers/extractive/gather-topic.js';
import type { Notice } from '../contracts/answer.js';
import type { Document } from '../contracts/document.js';
import type { Retrieval } from '../contracts/retrieval.js';
import type { SearchFilter } from '../contracts/search-index.js';
import type { TopicSentence } from '../contracts/topic-passage.js';
import { cutSpans } from '../language/cut-spans.js';
import { readYearSpan } from '../language/read-year-span.js';
import { retrieveEvidence } from '../retrieval/retrieve-evidence.js';
import type { AnswerServices } from './answer-services.js';

/** All that the documents searched say on a topic. */
export interface Material {
  /** The topic without the documents and years it names. */
  topic: string;
  /** The filters asked for, with the documents and years that the topic itself names. */
  filters: SearchFilter;
  /** In the order of the documents' dates and of the text. */
  sentences: TopicSentence[];
  /** By date. */
  searched: Document[];
  /** Ids of those that were read one by one; of a large corpus not all are. */
  read: ReadonlySet<string>;
  /** Ids of the nearest paragraphs, best first, whether or not they are on the topic. */
  nearest: string[];
  notices: Notice[];
}

interface GatherRequest {
  topic: string;
  filters: SearchFilter;
}

/** Documents read one by one; of more, those with the best paragraphs. */
const mostDocuments = 40;
/** Paragraphs by which those are found. */
const wideLimit = 200;
/** Paragraphs read of each. */
const limitOfEach = 30;
/** Paragraphs offered where nothing is found. */
const mostNearest = 3;

/** Searches the documents for a topic, each by itself so that none crowds out another, and reads what is found. */
export async function gatherMaterial(
  request: GatherRequest,
  services: AnswerServices,
  signal?: AbortSignal,
): Promise<Material> {
  const search = makeSearch(services, signal);
  const { topic: asked, filters } = limitYears(request, services);
  const wide = await search(asked, filters, wideLimit);
  const topic =
    cutSpans(
      asked,
      wide.mentions.filter(({ documentIds }) => documentIds.length > 0),
    )
      .replace(/\s+(?:in|at|of|by|from|according to|on|during)?\s*$/iu, '')
      .trim() || asked;
  const searched = [...wide.searched].sort(compareByDate);
  const documents = chooseDocuments(wide, searched);
  const sentences: TopicSentence[] = [];
  for (const document of documents) {
    signal?.throwIfAborted();
    const retrieval = await search(topic, { ...filters, documentIds: [document.id] }, limitOfEach);
    sentences.push(...sortInText(await readTopic(topic, retrieval, services)));
  }
  const isNarrowed = searched.length < (await services.index.documents(filters)).length;
  return {
    topic,
    filters: isNarrowed ? { ...filters, documentIds: searched.map(({ id }) => id) } : filters,
    sentences,
    searched,
    read: new Set(documents.map(({ id }) => id)),
    nearest: listNearest(wide),
    notices: [...wide.notices, ...describeUnread(searched.length, documents.length)],
  };
}

/** Ids of the paragraphs nearest to a query, best first, whether or not they are on it. */
export async function findNearest(
  { topic, filters }: GatherRequest,
  services: AnswerServices,
  signal?: AbortSignal,
): Promise<string[]> {
  return listNearest(await makeSearch(services, signal)(topic, filters, mostNearest + 1));
}

function listNearest({ hits }: Retrieval): string[] {
  return hits
    .filter(({ paragraph }) => paragraph.kind !== 'masthead')
    .slice(0, mostNearest)
    .map(({ paragraph }) => paragraph.id);
}

/** Takes the years that a topic ends with into the filters: those of them that documents have, or the first where none has. */
function limitYears(
  { topic, filters }: GatherRequest,
  { documents }: Pick<AnswerServices, 'documents'>,
): GatherRequest {
  const span = readYearSpan(topic);
  if (span === null) return { topic, filters };
  const { from = -Infinity, to = Infinity } = span;
  const held = [...documents.values()].flatMap(({ date }) =>
    date === null ? [] : [Number(date.slice(0, 4))],
  );
  const asked = filters.years ?? [...new Set(held)].sort();
  const years = asked.filter((year) => year >= from && year <= to);
  const rest = cutSpans(topic, [span]);
  if (rest === '') return { topic, filters };
  return {
    topic: rest,
    filters: { ...filters, years: years.length > 0 ? years : [span.from ?? span.to ?? 0] },
  };
}

/** By date, undated last, then id. */
export function compareByDate(left: Document, right: Document): number {
  const [first, second] = [left.date ?? '9999', right.date ?? '9999'];
  if (first !== second) return first < second ? -1 : 1;
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}

function chooseDocuments(wide: Retrieval, searched: readonly Document[]): readonly Document[] {
  if (searched.length <= mostDocuments) return searched;
  const best = [...new Set(wide.hits.map(({ paragraph }) => paragraph.documentId))].slice(0, mostDocuments);
  return searched.filter(({ id }) => best.includes(id));
}

function describeUnread(searched: number, read: number): Notice[] {
  if (read === searched) return [];
  const text = `${searched} documents were searched together; the ${read} with the best paragraphs were then read one by one, the others were not.`;
  return [{ code: 'documents-not-read', text }];
}

function readTopic(topic: string, retrieval: Retrieval, { index, documents }: AnswerServices) {
  return gatherTopic({ topic, retrieval, index, documents });
}

function sortInText(sentences: readonly TopicSentence[]): TopicSentence[] {
  return [...sentences].sort(
    (left, right) =>
      left.paragraph.ordinal - right.paragraph.ordinal || left.sentence.ordinal - right.sentence.ordinal,
  );
}

/** Retrieval that embeds the same words once. */
function makeSearch(services: AnswerServices, signal: AbortSignal | undefined) {
  const vectors = new Map<string, Promise<Float32Array>>();
  const embedQuestion = (text: string): Promise<Float32Array> => {
    const vector = vectors.get(text) ?? services.embedder.embedQuestion(text, signal);
    vectors.set(text, vector);
    return vector;
  };
  return (question: string, filter: SearchFilter, limit: number): Promise<Retrieval> =>
    retrieveEvidence({
      index: services.index,
      sources: services.sources,
      embedder: { embedQuestion },
      question,
      compares: false,
      filter,
      limit,
      signal,
    });
}
