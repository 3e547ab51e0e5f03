import { checkClaim } from '../citations/claims/check-claim.js';
import type { CitedPassage, ClaimCheck, FindingKind, ProposedSentence } from '../contracts/claim-check.js';
import type { AnswerServices } from './answer-services.js';
import type { PassageBook } from './passage-book.js';

/** Paragraphs of the evidence that a sentence is tried against when those it names do not bear it out. */
const alternatives = 3;
/** Most by which such a paragraph may be further from the sentence than the nearest of all. */
const farthest = 0.15;

/**
 * What is found wrong where a paragraph lacks a part of what a sentence says. Where it says otherwise (a negation, a
 * strength, an amount, a speaker), another paragraph beside it makes nothing good.
 */
const lacking: ReadonlySet<FindingKind> = new Set([
  'unknown-key',
  'quote-not-located',
  'number',
  'date',
  'name',
  'symbol',
  'content',
]);

/** A proposed sentence with the citations it was checked with. */
export interface CheckedProposal {
  sentence: ProposedSentence;
  check: ClaimCheck;
  /** Whether its citations are others than those proposed. */
  recited: boolean;
}

interface CheckOptions {
  /** Ids of the evidence, best first. */
  evidence: readonly string[];
  book: PassageBook;
  embedder: Pick<AnswerServices['embedder'], 'embedPassages'>;
}

/**
 * Checks a sentence against the paragraphs it names; where they do not bear it out, against the others of the evidence,
 * and gives it the citation that does. Only one that is supported throughout is cited anew.
 * @throws AppError unavailable.
 */
export async function checkProposal(
  sentence: ProposedSentence,
  options: CheckOptions,
): Promise<CheckedProposal> {
  const [vector] = await options.embedder.embedPassages([sentence.text]);
  if (vector === undefined) throw new Error('no vector for a sentence');
  const evidence = await options.book.read(options.evidence);
  const checkWith = async (proposed: ProposedSentence): Promise<ClaimCheck> => {
    const cited = new Set(proposed.citations.flatMap(({ paragraphId }) => paragraphId ?? []));
    const passages = evidence.filter(({ paragraph }) => cited.has(paragraph.id));
    const beside = await Promise.all([...cited].map((id) => options.book.readBeside(id)));
    const others = uniquePassages([...evidence, ...beside.flat()]).filter(
      ({ paragraph }) => !cited.has(paragraph.id),
    );
    return checkClaim({ sentence: proposed, passages, others, vector });
  };
  const check = await checkWith(sentence);
  if (check.verdict === 'supported') return { sentence, check, recited: false };
  const lacks = check.findings.every(({ kind }) => lacking.has(kind));
  for (const other of listOtherCitations(sentence, { evidence, vector, lacks })) {
    const tried = await checkWith(other);
    if (tried.verdict === 'supported') return { sentence: other, check: tried, recited: true };
  }
  return { sentence, check, recited: false };
}

interface OtherCitations {
  evidence: readonly CitedPassage[];
  vector: Float32Array;
  /** Whether the cited paragraphs only lack something, which another may add. */
  lacks: boolean;
}

/** The sentence without keys that name nothing, then with each of the nearest other paragraphs, alone and beside its own. */
function listOtherCitations(
  sentence: ProposedSentence,
  { evidence, vector, lacks }: OtherCitations,
): ProposedSentence[] {
  const known = sentence.citations.filter(({ paragraphId }) => paragraphId !== null);
  const cited = new Set(known.map(({ paragraphId }) => paragraphId));
  const byNearness = evidence
    .map((passage) => ({ id: passage.paragraph.id, nearness: measureNearness(passage, vector) }))
    .sort((one, other) => other.nearness - one.nearness);
  const least = (byNearness[0]?.nearness ?? 0) - farthest;
  const nearest = byNearness
    .filter(({ id, nearness }) => !cited.has(id) && nearness >= least)
    .slice(0, alternatives)
    .map(({ id }) => ({ key: id, paragraphId: id, quote: null }));
  const others: ProposedSentence[] = [];
  if (known.length > 0 && known.length < sentence.citations.length)
    others.push({ ...sentence, citations: known });
  for (const citation of nearest) others.push({ ...sentence, citations: [citation] });
  if (known.length > 0 && lacks)
    for (const citation of nearest) others.push({ ...sentence, citations: [...known, citation] });
  return others;
}

/** Cosine similarity of the nearest sentence of a passage. */
function measureNearness({ sentences }: CitedPassage, vector: Float32Array): number {
  let best = -1;
  for (const sentence of sentences) {
    let cosine = 0;
    for (let at = 0; at < vector.length; at += 1) cosine += (vector[at] ?? 0) * (sentence.vector[at] ?? 0);
    best = Math.max(best, cosine);
  }
  return best;
}

function uniquePassages(passages: readonly CitedPassage[]): CitedPassage[] {
  return [...new Map(passages.map((passage) => [passage.paragraph.id, passage])).values()];
}
