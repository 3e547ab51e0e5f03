import type { CitedPassage } from '../../contracts/claim-check.js';
import type { AlignedSentence } from './aligned-sentence.js';
import { coverWords, shareCovered } from './cover-words.js';
import { measureCosine } from './measure-cosine.js';
import { readContentWords } from './read-content-words.js';

interface ClaimToAlign {
  text: string;
  /** Unit vector of `text`. */
  vector: Float32Array;
  passages: readonly CitedPassage[];
}

/** The sentences of the passages by how near the claim stands to each, by likeness of vectors and by words; best first. */
export function alignSentences({ text, vector, passages }: ClaimToAlign): AlignedSentence[] {
  const words = readContentWords(text);
  return passages
    .flatMap((passage) =>
      passage.sentences.map((sentence) => ({
        passage,
        sentence,
        cosine: measureCosine(vector, sentence.vector),
        overlap: shareCovered(coverWords(words, readContentWords(sentence.text))),
      })),
    )
    .sort((left, right) => right.cosine + right.overlap - left.cosine - left.overlap);
}
