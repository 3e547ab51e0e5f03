import { stemmer } from 'stemmer';

/** Lucene's EnglishAnalyzer.ENGLISH_STOP_WORDS_SET: 33 words. */
const stopWords = new Set(
  (
    'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this ' +
    'to was will with'
  ).split(' '),
);
/** Words as Lucene's StandardTokenizer cuts them: "don't", "i.e", "1,200" and "il_2" stay whole, hyphens cut. */
const word =
  /[\p{L}\p{N}\p{M}_]+(?:(?:(?<=\p{L})['’.·:](?=\p{L})|(?<=\p{N})[.,;'](?=\p{N}))[\p{L}\p{N}\p{M}_]+)*/gu;
const termSaturation = 0.9;
const lengthNormalisation = 0.4;

/** A text to be ranked: its id and title and text in one. */
export interface ReferenceDocument {
  id: string;
  text: string;
}

/**
 * BM25 as Lucene and Anserini have it for the BEIR baselines, written for itself alone and not with any code of the
 * program: Σ over the query's terms of idf · tf / (tf + k1 · (1 − b + b · length / mean length)),
 * idf = ln(1 + (N − n + 0.5) / (n + 0.5)), k1 = 0.9, b = 0.4, Porter stems (Robertson and Zaragoza 2009; Kamphuis et al.,
 * "Which BM25 do you mean?", ECIR 2020). Lengths are exact, where Lucene rounds them to a byte.
 */
export class ReferenceBm25 {
  private readonly postings = new Map<string, Map<number, number>>();
  private readonly lengths: number[] = [];
  private readonly ids: string[] = [];
  private readonly stems = new Map<string, string>();

  constructor(documents: readonly ReferenceDocument[]) {
    for (const { id, text } of documents) this.add(id, this.analyse(text));
  }

  /** Ids of documents that share a term with the query, best first, ties by id. */
  rank(query: string, limit: number): string[] {
    const meanLength = this.lengths.reduce((sum, length) => sum + length, 0) / this.lengths.length;
    const scores = new Map<number, number>();
    for (const term of this.analyse(query)) {
      const documents = this.postings.get(term) ?? new Map<number, number>();
      const idf = Math.log(1 + (this.ids.length - documents.size + 0.5) / (documents.size + 0.5));
      for (const [at, frequency] of documents) {
        const length = 1 - lengthNormalisation + (lengthNormalisation * (this.lengths[at] ?? 0)) / meanLength;
        const weight = frequency / (frequency + termSaturation * length);
        scores.set(at, (scores.get(at) ?? 0) + idf * weight);
      }
    }
    const ranked = [...scores].map(([at, score]) => ({ id: this.ids[at] ?? '', score }));
    ranked.sort((left, right) => right.score - left.score || (left.id < right.id ? -1 : 1));
    return ranked.slice(0, limit).map(({ id }) => id);
  }

  private add(id: string, terms: readonly string[]): void {
    const at = this.ids.push(id) - 1;
    this.lengths.push(terms.length);
    for (const term of terms) {
      const documents = this.postings.get(term) ?? new Map<number, number>();
      documents.set(at, (documents.get(at) ?? 0) + 1);
      this.postings.set(term, documents);
    }
  }

  private analyse(text: string): string[] {
    const words = (text.match(word) ?? []).map((one) => one.replace(/['’]s$/iu, '').toLowerCase());
    return words.filter((one) => !stopWords.has(one)).map((one) => this.stem(one));
  }

  private stem(one: string): string {
    const stem = this.stems.get(one) ?? stemmer(one);
    this.stems.set(one, stem);
    return stem;
  }
}
