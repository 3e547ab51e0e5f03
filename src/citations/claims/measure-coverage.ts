import type { CitedPassage } from '../../contracts/claim-check.js';
import { alignSentences } from './align-sentences.js';
import type { AlignedSentence } from './aligned-sentence.js';
import { chooseSupport } from './choose-support.js';
import { coverWords, shareCovered, type CoveredWord } from './cover-words.js';
import { measureCosine } from './measure-cosine.js';
import { readContentWords, type ContentWord } from './read-content-words.js';

interface ClaimToCover {
  text: string;
  /** Unit vector of `text`. */
  vector: Float32Array;
  /** The passages cited. */
  passages: readonly CitedPassage[];
  /** Passages beside them, which the claim may rest on instead. */
  others: readonly CitedPassage[];
}

/** How a claim stands to the passages it cites. */
export interface Coverage {
  /** Sentences it rests on, best first. */
  support: AlignedSentence[];
  /** Its content words with what bears each out. */
  covered: CoveredWord[];
  /** Weighted share of its content words borne out by the passages and what belongs to them, from 0 to 1. */
  share: number;
  /** The same by the sentences of `support` alone. */
  supportShare: number;
  /** Cosine of the claim and the mean direction of the sentences of `support`, or the best of them where that is nearer. */
  unionCosine: number;
  /** How much nearer the claim stands to the passages cited than to the best of the others; null without others. */
  margin: number | null;
}

/** As many of the others are compared word by word, those with the nearest sentences. */
const rivalsCompared = 3;
/** Credit for a word that only the rest of a cited paragraph has, and one that only its context has. */
const restCredit = 0.9;
const contextCredit = 0.8;

/** Measures how far cited passages bear out the words and the sense of a claim, and whether others do so better. */
export function measureCoverage({ text, vector, passages, others }: ClaimToCover): Coverage {
  const words = readContentWords(text);
  const aligned = alignSentences({ text, vector, passages });
  const support = chooseSupport(text, aligned);
  const own = coverWords(words, readAll(support.map(({ sentence }) => sentence.text)));
  const rest = coverWords(words, readAll(passages.map(({ paragraph }) => paragraph.text)));
  const context = coverWords(words, readAll(passages.flatMap(listContext)));
  const covered = own.map((word, at) =>
    pickBetter(pickBetter(word, rest[at], restCredit), context[at], contextCredit),
  );
  const supportShare = shareCovered(own);
  const unionCosine = measureUnionCosine(vector, support);
  return {
    support,
    covered,
    share: shareCovered(covered),
    supportShare,
    unionCosine,
    margin: others.length === 0 ? null : supportShare + unionCosine - findRival({ text, vector, others }),
  };
}

/** Nearness of a claim to the nearest of other passages: share of its words and cosine together, from 0 to 2. */
function findRival({ text, vector, others }: Omit<ClaimToCover, 'passages'>): number {
  const words = readContentWords(text);
  return others
    .map((other) => ({ other, cosine: findBestCosine(vector, other) }))
    .sort((left, right) => right.cosine - left.cosine)
    .slice(0, rivalsCompared)
    .reduce((best, { other }) => {
      const support = chooseSupport(text, alignSentences({ text, vector, passages: [other] }));
      const share = shareCovered(coverWords(words, readAll(support.map(({ sentence }) => sentence.text))));
      return Math.max(best, share + measureUnionCosine(vector, support));
    }, 0);
}

function findBestCosine(vector: Float32Array, { sentences }: CitedPassage): number {
  return sentences.reduce((best, sentence) => Math.max(best, measureCosine(vector, sentence.vector)), 0);
}

function readAll(texts: readonly string[]): ContentWord[] {
  return texts.flatMap((text) => readContentWords(text));
}

/** What tells what a paragraph is about without standing in it. */
function listContext({ paragraph, document, leadIns, before }: CitedPassage): string[] {
  const last = before.at(-1);
  return [
    ...paragraph.headingPath,
    ...leadIns,
    document.title,
    document.shortTitle,
    document.body ?? '',
    document.kind ?? '',
    document.session ?? '',
    ...(last === undefined ? [] : [last.text]),
  ];
}

function pickBetter(word: CoveredWord, other: CoveredWord | undefined, credit: number): CoveredWord {
  if (other === undefined || other.credit * credit <= word.credit) return word;
  return { ...other, credit: other.credit * credit };
}

/** Cosine of a vector and the mean direction of aligned sentences, or the best of them where that is nearer. */
function measureUnionCosine(vector: Float32Array, support: readonly AlignedSentence[]): number {
  const sum = new Float32Array(vector.length);
  for (const { sentence } of support)
    sentence.vector.forEach((value, at) => (sum[at] = (sum[at] ?? 0) + value));
  const length = Math.sqrt(measureCosine(sum, sum));
  const union = length === 0 ? 0 : measureCosine(vector, sum) / length;
  return Math.max(0, union, ...support.map(({ cosine }) => cosine));
}
