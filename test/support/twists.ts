import {
  cheat,
  corruptedCount,
  type Corruption,
  type CopiedSentence,
  type HostileMaterial,
  type HostileSentence,
} from './hostile-sentence.js';

/**
 * Applies a change to the sentences that it changes, as many as are wanted; where they are too few, the last resort to
 * others.
 */
function changeSentences(
  { sentences }: HostileMaterial,
  change: (sentence: CopiedSentence) => string,
  lastResort: (text: string) => string,
): HostileSentence[] {
  const changed: HostileSentence[] = [];
  const unchanged: HostileSentence[] = [];
  for (const sentence of sentences) {
    const text = change(sentence);
    if (text === sentence.text) unchanged.push(cheat(sentence, lastResort(text)));
    else changed.push(cheat(sentence, text));
  }
  return [...changed, ...unchanged].slice(0, corruptedCount);
}

function append(text: string, words: string): string {
  return `${text.slice(0, -1)}${words}${text.slice(-1)}`;
}

/** Quotations of which one word is another. */
const changeQuotedWord: Corruption = ({ sentences, draw }) =>
  sentences.slice(0, corruptedCount).map(({ text, passage }) => {
    const word = draw(['voluntary', 'unlawful', 'temporary', 'costly']);
    const quote = text.replace(/(?<= )[a-z]{7,}(?= )/u, word);
    const told = `The document says: “${quote === text ? append(text, ` and ${word}`) : quote}”`;
    return { text: told, citations: [{ key: passage.key, quote }], isTrue: false };
  });

/** A figure, a year, a number of a resolution that is another; one added where there is none. */
const changeNumbers: Corruption = (material) =>
  changeSentences(
    material,
    ({ text }) => text.replace(/\d+/u, (digits) => String(Number(digits) + 7)),
    (text) => append(text, ' in 37 countries'),
  );

/** A name that is another of the same prompt, or of no country there is. */
const changeNames: Corruption = (material) =>
  changeSentences(
    material,
    ({ text, passage }) => {
      const name = /(?<=[a-z,] )[A-Z][a-z]+(?: [A-Z][a-z]+)*/gu;
      const others = material.passages.flatMap((one) => one.text.match(name) ?? []);
      return text.replace(/(?<=[a-z,] )[A-Z][a-z]+(?: [A-Z][a-z]+)*/u, (found) => {
        return others.find((other) => !passage.text.includes(other) && other !== found) ?? 'Ruritania';
      });
    },
    (text) => append(text, ', as Ruritania had proposed'),
  );

/** What is denied asserted, and what is asserted denied. */
const flipNegations: Corruption = (material) =>
  changeSentences(
    material,
    ({ text }) => {
      const dropped = text.replace(/ not (?=[a-z])(?!only)| no (?=[a-z])|(?<= can)not(?= )/u, (found) =>
        found === 'not' ? '' : ' ',
      );
      if (dropped !== text) return dropped;
      return text.replace(
        / (?:should|must|may|could|would|will|is|are|was|were|had|has|have) (?=[a-z])/u,
        '$&not ',
      );
    },
    (text) => `It is not so that ${text.charAt(0).toLowerCase()}${text.slice(1)}`,
  );

/** What may be made what must be, and what some said what all said. */
const overstate: Corruption = (material) =>
  changeSentences(
    material,
    ({ text }) =>
      text
        .replace(/ (?:may|might|could|should) /u, ' must ')
        .replace(/\b(?:Some|Several|Many|A number of) (?=[a-z])/u, 'All ')
        .replace(/\b(?:some|several|many|a number of) (?=[a-z])/u, 'all '),
    (text) => append(text, ', on which all States agreed without exception'),
  );

/** What makes a sentence of a passage say something else. */
export const twists = {
  'quotations with one word changed': changeQuotedWord,
  'changed numbers': changeNumbers,
  'changed names': changeNames,
  'negations flipped': flipNegations,
  'may made must and some made all': overstate,
} as const satisfies Record<string, Corruption>;
