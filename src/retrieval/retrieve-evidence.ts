import type { Notice } from '../contracts/answer.js';
import type { Document } from '../contracts/document.js';
import type { Embedder } from '../contracts/embedding.js';
import type { Hit } from '../contracts/hit.js';
import type { DocumentMention, LocatedReference, Retrieval } from '../contracts/retrieval.js';
import type { IndexReader, SearchFilter } from '../contracts/search-index.js';
import { cutSpans } from '../language/cut-spans.js';
import type { SourceDescription } from './describe-sources.js';
import { findDocumentMentions } from './find-document-mentions.js';
import { compareHits, type FusedHit } from './fuse-legs.js';
import { locateReferences } from './locate-references.js';
import { makeSearchText } from './make-search-text.js';
import { searchLegs } from './search-legs.js';

/** Added to the fused score of paragraphs of a document that the question names without asking what it says. */
const mentionBonus = 0.15;
/** Added to that of paragraphs which the answer before cited: a follow-up is mostly about the same place. */
const recentBonus = 0.25;

export interface RetrieveOptions {
  index: IndexReader;
  /** What the documents of the index can be called by, from loadSources. */
  sources: readonly SourceDescription[];
  embedder: Pick<Embedder, 'embedQuestion'>;
  question: string;
  /** True when the question sets documents, years or meetings side by side. */
  compares: boolean;
  filter: SearchFilter;
  /** Whether only the documents named are searched; they come first in any case. Default: true. */
  keepToSources?: boolean;
  /** Paragraphs that the answer before cited, where the question follows on it. */
  recent?: readonly string[];
  /** Most hits returned. */
  limit: number;
  signal?: AbortSignal | undefined;
}

/**
 * From a standalone question to its evidence: the documents it names, the locators it names, and the best paragraphs
 * of the lexical and dense legs; each document is searched apart where the question compares.
 */
export async function retrieveEvidence(options: RetrieveOptions): Promise<Retrieval> {
  const { index, question, filter } = options;
  const searched = await listSearched(options);
  const mentions = await findMentions(options, searched);
  const left = options.keepToSources === false ? [] : mentions;
  const searchText = makeSearchText(question, left);
  // The lexical leg and the locators need no vector and run while the question is embedded.
  const vector = options.embedder.embedQuestion(searchText, options.signal);
  const named = unique(mentions.flatMap((mention) => mention.documentIds));
  const asked = options.keepToSources === false ? [] : mentions.filter((mention) => mention.asSource);
  const hard = unique(asked.flatMap((mention) => mention.documentIds));
  const scope = hard.length > 0 ? { ...filter, documentIds: hard } : filter;
  const sideBySide = (options.compares && named.length !== 1) || setsSideBySide(mentions);
  const compared = sideBySide ? chooseCompared(searched, named) : [];
  const context: SearchContext = {
    ...options,
    question: cutSpans(
      question,
      left.filter((mention) => mention.documentIds.length > 0),
    ),
    vector,
    notices: [],
  };
  const [fused, located, questionVector] = await Promise.all([
    compared.length > 1 ? searchEach(context, compared) : searchOnce(context, { scope, named }),
    locateReferences(question, index, named.length > 0 ? { ...filter, documentIds: named } : filter),
    vector,
  ]);
  return {
    hits: await loadHits(index, withLocated(preferRecent(fused, options.recent), located, options.limit)),
    mentions,
    located,
    searched: hard.length > 0 ? searched.filter((document) => hard.includes(document.id)) : searched,
    compared: compared.length > 1 ? compared : [],
    questionVector,
    notices: context.notices,
  };
}

interface SearchContext extends RetrieveOptions {
  vector: Promise<Float32Array>;
  notices: Notice[];
}

/** A comparison that names no document sets all of them side by side; one that names some, those. */
function chooseCompared(searched: readonly Document[], named: readonly string[]): Document[] {
  return named.length > 1 ? searched.filter((document) => named.includes(document.id)) : [...searched];
}

async function searchOnce(
  context: SearchContext,
  where: { scope: SearchFilter; named: readonly string[] },
): Promise<FusedHit[]> {
  const found = await searchLegs({ ...context, filter: where.scope });
  context.notices.push(...found.notices);
  if (where.named.length === 0) return found.hits;
  return found.hits
    .map((hit) => (where.named.includes(documentOf(hit)) ? { ...hit, score: hit.score + mentionBonus } : hit))
    .sort(compareHits);
}

/** Searches each document by itself and deals the hits out in turn, so that none crowds out another. */
async function searchEach(context: SearchContext, documents: readonly Document[]): Promise<FusedHit[]> {
  const each = await Promise.all(
    documents.map((document) =>
      searchLegs({ ...context, filter: { ...context.filter, documentIds: [document.id] } }),
    ),
  );
  context.notices.push(...each.flatMap((found) => found.notices));
  const share = Math.ceil(context.limit / documents.length);
  const dealt: FusedHit[] = [];
  for (let rank = 0; rank < share; rank += 1) {
    for (const found of each) {
      const hit = found.hits[rank];
      if (hit !== undefined) dealt.push(hit);
    }
  }
  return dealt;
}

/** Ranks anew with what the answer before cited a little higher. */
function preferRecent(hits: readonly FusedHit[], recent: readonly string[] = []): readonly FusedHit[] {
  if (recent.length === 0) return hits;
  return hits
    .map((hit) => (recent.includes(hit.paragraphId) ? { ...hit, score: hit.score + recentBonus } : hit))
    .sort(compareHits);
}

/** Puts the paragraphs that the question names before those that were found for it. */
function withLocated(
  fused: readonly FusedHit[],
  located: readonly LocatedReference[],
  limit: number,
): (FusedHit & { exact?: number })[] {
  const named = unique(located.flatMap((reference) => reference.paragraphs.map((paragraph) => paragraph.id)));
  const byId = new Map(fused.map((hit) => [hit.paragraphId, hit]));
  const first = named.map((paragraphId, index) => ({
    ...(byId.get(paragraphId) ?? { paragraphId, legs: {} }),
    score: 1,
    exact: index + 1,
  }));
  const rest = fused.filter((hit) => !named.includes(hit.paragraphId));
  return [...first, ...rest].slice(0, Math.max(limit, first.length));
}

async function loadHits(
  index: IndexReader,
  fused: readonly (FusedHit & { exact?: number })[],
): Promise<Hit[]> {
  const paragraphs = await index.paragraphs(fused.map((hit) => hit.paragraphId));
  const byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  return fused.flatMap((hit) => {
    const paragraph = byId.get(hit.paragraphId);
    if (paragraph === undefined) return [];
    const exact = hit.exact === undefined ? {} : { exact: { rank: hit.exact, score: 1 } };
    return [{ paragraph, legs: { ...hit.legs, ...exact }, score: hit.score }];
  });
}

/** Documents and meetings that the question names; one that the texts themselves speak of is not taken for a source. */
async function findMentions(
  { question, sources, index }: RetrieveOptions,
  searched: readonly Document[],
): Promise<DocumentMention[]> {
  const ids = new Set(searched.map((document) => document.id));
  const mentions = findDocumentMentions(
    question,
    sources.filter(({ document }) => ids.has(document.id)),
  );
  if (!mentions.some(isAbsent)) return mentions;
  const counts = await index.vocabulary(mentions.filter(isAbsent).map((mention) => mention.text));
  const spoken = new Set(mentions.filter(isAbsent).filter((_, at) => (counts[at] ?? 0) > 0));
  return mentions.filter((mention) => !spoken.has(mention));
}

function isAbsent(mention: DocumentMention): boolean {
  return mention.documentIds.length === 0;
}

const namesSeveral =
  /\b(?:meetings|reports|papers|documents|releases|conferences|congresses|sessions)\b|^(?:19|20)\d\d\b.*\b(?:19|20)\d\d$/iu;

/** Whether a question names several sources, or one in the plural: "the 2012 and 2019 meetings", "both reports". */
function setsSideBySide(mentions: readonly DocumentMention[]): boolean {
  const found = mentions.filter((mention) => mention.documentIds.length > 0);
  const differing = new Set(found.map((mention) => mention.documentIds.join()));
  return (
    differing.size > 1 ||
    found.some((mention) => mention.documentIds.length > 1 && namesSeveral.test(mention.text))
  );
}

/** The documents the filter allows; without a filter, all of them, which are known already. */
async function listSearched({ index, sources, filter }: RetrieveOptions): Promise<Document[]> {
  return Object.keys(filter).length === 0 ? sources.map(({ document }) => document) : index.documents(filter);
}

function documentOf(hit: FusedHit): string {
  return hit.paragraphId.slice(0, hit.paragraphId.indexOf('#'));
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
