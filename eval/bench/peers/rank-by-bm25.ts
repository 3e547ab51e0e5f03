import { listWords, stemWord } from '../../../src/language/extract-terms.js';
import { stopWords } from '../../../src/language/stop-words.js';

/** Usual values (Robertson and Zaragoza 2009). */
const saturation = 1.2;
const lengthShare = 0.75;

function listStems(text: string): string[] {
  return listWords(text)
    .filter((word) => !stopWords.has(word))
    .map(stemWord);
}

/** BM25 of every text for a question, in the order of the texts; 0 where they have no word in common. */
export function rankByBm25(texts: readonly string[]): (question: string) => number[] {
  const counts = texts.map((text) => countStems(listStems(text)));
  const lengths = counts.map((own) => [...own.values()].reduce((sum, count) => sum + count, 0));
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / texts.length;
  const frequency = countStems(counts.flatMap((own) => [...own.keys()]));
  const weigh = (stem: string): number => {
    const having = frequency.get(stem) ?? 0;
    return Math.log(1 + (texts.length - having + 0.5) / (having + 0.5));
  };
  return (question) => {
    const stems = [...new Set(listStems(question))];
    return counts.map((own, at) => {
      const norm = 1 - lengthShare + lengthShare * ((lengths[at] ?? 0) / meanLength);
      return stems.reduce((sum, stem) => {
        const count = own.get(stem) ?? 0;
        return sum + (weigh(stem) * count * (saturation + 1)) / (count + saturation * norm);
      }, 0);
    });
  };
}

function countStems(stems: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}
