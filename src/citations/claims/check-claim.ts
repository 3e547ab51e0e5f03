import type {
  CitedPassage,
  ClaimCheck,
  Finding,
  LocatedQuote,
  ProposedCitation,
  ProposedSentence,
} from '../../contracts/claim-check.js';
import { stripSourceLeadIn } from '../../language/strip-source-lead-in.js';
import type { AlignedSentence } from './aligned-sentence.js';
import { findContentFaults } from './find-content-faults.js';
import { findFactFaults } from './find-fact-faults.js';
import { findFormFaults } from './find-form-faults.js';
import { findQuoteFaults } from './find-quote-faults.js';
import { findSenseFaults } from './find-sense-faults.js';
import { findSpeakerFaults } from './find-speaker-faults.js';
import { alignSentences } from './align-sentences.js';
import { chooseSupport } from './choose-support.js';
import { coverWords, shareCovered, type CoveredWord } from './cover-words.js';
import { readContentWords, type ContentWord } from './read-content-words.js';
import { isCopied } from './is-copied.js';
import { locateQuote } from './locate-quote.js';
import { measureCoverage } from './measure-coverage.js';

interface ClaimToCheck {
  sentence: ProposedSentence;
  /** The passages of its citations that are known, in any order. */
  passages: readonly CitedPassage[];
  /** Passages it may rest on instead: neighbours of those cited, and the rest of the evidence. */
  others?: readonly CitedPassage[];
  /** Unit vector of the sentence's text, as of a passage. */
  vector: Float32Array;
}

/** From this score on, a quote is taken to be where it was found. */
const wellLocated = 0.8;
/** From this credit on, a word of a paragraph is taken for a word of the claim. */
const sameWord = 0.6;
/** How much more of a claim's words a sentence has than the quote given, where it is to be shown beside it. */
const clearlyMore = 0.2;

/**
 * Judges a sentence in an author's own words against the passages it cites: that each citation is one of the evidence and
 * each quote stands there, that numbers, dates, names, symbols, quotations and speakers are theirs, that negation,
 * strength and amount are not turned, and that its content is covered. Words copied from a cited passage are supported.
 */
export function checkClaim({ sentence, passages, others = [], vector }: ClaimToCheck): ClaimCheck {
  const formal = findCitationFaults(sentence, passages);
  const text = stripSourceLeadIn(sentence.text);
  if (passages.length === 0) return conclude({ findings: formal, quotes: [], coverage: 0 });
  const aligned = alignSentences({ text, vector, passages });
  const quotes = collectQuotes({ sentence, text, passages, aligned });
  if (isCopied(text, passages)) return conclude({ findings: formal, quotes, coverage: 1 });
  const coverage = measureCoverage({ text, vector, passages, others });
  const findings = [
    ...formal,
    ...findFormFaults(text, passages),
    ...findFactFaults({ text, passages, aligned }),
    ...findSpeakerFaults({ text, passages, aligned }),
    ...findSenseFaults({ text, passages, support: coverage.support }),
    ...findContentFaults(text, coverage),
  ];
  return conclude({ findings, quotes, coverage: coverage.share });
}

function conclude({ findings, quotes, coverage }: Omit<ClaimCheck, 'verdict'>): ClaimCheck {
  const isGrave = findings.some(({ grave }) => grave);
  const verdict = isGrave ? 'unsupported' : findings.length > 0 ? 'partly-supported' : 'supported';
  return { verdict, quotes, findings, coverage };
}

function findCitationFaults(sentence: ProposedSentence, passages: readonly CitedPassage[]): Finding[] {
  const words = sentence.text;
  if (sentence.citations.length === 0)
    return [{ kind: 'no-citation', words, why: 'It names no paragraph.', grave: true }];
  return sentence.citations.flatMap((citation): Finding[] => {
    const passage = findPassage(citation, passages);
    if (passage === undefined) {
      const why = `“${citation.key}” is none of the paragraphs it was given.`;
      return [{ kind: 'unknown-key', words: citation.key, why, grave: true }];
    }
    if (citation.quote === null) return [];
    const located = locateWell(citation.quote, passage);
    if (located !== null) return findChangedQuote(citation.quote, located, passage);
    const why = `The words quoted do not stand in ${passage.paragraph.locator}.`;
    return [{ kind: 'quote-not-located', words: citation.quote, why, grave: false }];
  });
}

/** What a quote that stands there in other words has otherwise. */
function findChangedQuote(
  quote: string,
  { start, end, score }: LocatedQuote,
  { paragraph }: CitedPassage,
): Finding[] {
  if (score >= 1) return [];
  return findQuoteFaults({ quote, span: paragraph.text.slice(start, end), where: paragraph.locator });
}

function findPassage(
  { paragraphId }: ProposedCitation,
  passages: readonly CitedPassage[],
): CitedPassage | undefined {
  return passages.find(({ paragraph }) => paragraph.id === paragraphId);
}

function locateWell(quote: string, { paragraph }: CitedPassage): LocatedQuote | null {
  const location = locateQuote(quote, paragraph.text);
  if (location === null || location.score < wellLocated) return null;
  return { paragraphId: paragraph.id, ...location };
}

interface ClaimToQuote {
  sentence: ProposedSentence;
  text: string;
  passages: readonly CitedPassage[];
  aligned: readonly AlignedSentence[];
}

interface QuotesToJoin {
  /** The quote its author gives. */
  given: LocatedQuote;
  /** The sentences of the same paragraph that it rests on. */
  own: readonly LocatedQuote[];
  words: readonly ContentWord[];
  passage: CitedPassage;
}

/** The quote given; with the sentence the claim rests on where that has much more of its words, which stands alone where the quote has none. */
function joinQuotes({ given, own, words, passage }: QuotesToJoin): LocatedQuote[] {
  const cover = (quotes: readonly LocatedQuote[]): CoveredWord[] =>
    coverWords(
      words,
      quotes.flatMap(({ start, end }) => readContentWords(passage.paragraph.text.slice(start, end))),
    );
  const best = own.find(({ start, end }) => end <= given.start || start >= given.end);
  if (best === undefined || own.some(({ start, end }) => start < given.end && given.start < end))
    return [given];
  const quoted = cover([given]);
  if (quoted.every(({ credit }) => credit < sameWord)) return [best];
  return shareCovered(cover([best])) > shareCovered(quoted) + clearlyMore ? [given, best] : [given];
}

/**
 * Where it rests, a citation after the other: the quote given (and what it rests on beside it), else the sentences of that paragraph it stands nearest to.
 * A paragraph without a quote of which the claim has not one word is left out where another has some.
 */
function collectQuotes({ sentence, text, passages, aligned }: ClaimToQuote): LocatedQuote[] {
  const words = readContentWords(text);
  const found = sentence.citations.flatMap((citation) => {
    const passage = findPassage(citation, passages);
    if (passage === undefined) return [];
    const own = chooseSupport(
      text,
      aligned.filter((candidate) => candidate.passage === passage),
    );
    const quotes = own.map(({ sentence: { start, end }, overlap }) => ({
      paragraphId: passage.paragraph.id,
      start,
      end,
      score: overlap,
    }));
    const given = citation.quote === null ? null : locateWell(citation.quote, passage);
    if (given !== null)
      return [{ quotes: joinQuotes({ given, own: quotes, words, passage }), isEmpty: false }];
    const has = own.flatMap((candidate) => readContentWords(candidate.sentence.text));
    return [{ quotes, isEmpty: coverWords(words, has).every(({ credit }) => credit < sameWord) }];
  });
  const kept = found.filter(({ isEmpty }) => !isEmpty);
  return (kept.length === 0 ? found : kept).flatMap(({ quotes }) => quotes);
}
