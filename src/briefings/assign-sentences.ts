import type { OutlineSection } from '../contracts/briefing.js';
import type { TopicSentence } from '../contracts/topic-passage.js';
import { extractStems } from '../language/extract-terms.js';
import { leastFit } from './choose-headings.js';
import { isRecommendation } from './is-recommendation.js';
import { averageVectors, groupUnits, measureFit, takeOut, type Unit } from './measure-fit.js';

export interface AssignOptions {
  topic: string;
  sections: readonly OutlineSection[];
  sentences: readonly TopicSentence[];
  /** Texts of the paragraphs that items belong to, by id. */
  leadIns: ReadonlyMap<string, string>;
  embed: (texts: readonly string[]) => Promise<Float32Array[]>;
  /**
   * Whether a reader gave the headings: a paragraph is then put under one only where it has its words or is surely near,
   * so that a heading on which nothing is said stays empty. Headings of an outline that was found have what they stand for.
   */
  isGiven: boolean;
  /** Positions of sections that have their sentences from elsewhere, or for whose words the corpus has none. */
  closed: ReadonlySet<number>;
}

/** Fit by which a paragraph without a word of a heading still belongs under it: a given one, and one that was found. */
const leastGivenFit = 0.4;
const leastFoundFit = 0.25;

const asksForAdvice = /\brecommendations?\b/iu;

/** Whether a section takes what fits no other: one whose query is the topic itself. */
export function isGeneral({ query }: OutlineSection, topic: string): boolean {
  return query?.toLowerCase() === topic.toLowerCase();
}

/**
 * Gives every paragraph's sentences to one section at most: items of recommendations to the section for them, the others to the one
 * they fit best, what fits none to the section on the topic as a whole, if there is one. One list for each section.
 */
export async function assignSentences(options: AssignOptions): Promise<TopicSentence[][]> {
  const { topic, sections, sentences, leadIns } = options;
  const places: TopicSentence[][] = sections.map(() => []);
  const advice = sections.findIndex(({ heading }) => asksForAdvice.test(heading));
  const general = sections.findIndex((section) => isGeneral(section, topic));
  const units = groupUnits(sentences);
  const fits = await measureFits(options, { units, advice, general });
  units.forEach((unit, at) => {
    const own = unit.sentences.flatMap((position) => sentences[position] ?? []);
    const isAdvice = advice !== -1 && own.some((sentence) => isRecommendation(sentence, leadIns));
    places[isAdvice ? advice : findBest(fits, at, general)]?.push(...own);
  });
  return places;
}

function findBest(fits: readonly (readonly number[] | null)[], at: number, general: number): number {
  let best = { section: general, fit: leastFit };
  fits.forEach((row, section) => {
    const fit = row?.[at] ?? 0;
    if (fit >= best.fit && (fit > best.fit || best.section === general)) best = { section, fit };
  });
  return best.section;
}

interface Placing {
  units: readonly Unit[];
  advice: number;
  general: number;
}

/** Fits of all units to each section with a theme of its own; null for the two that have none. */
async function measureFits(
  { topic, sections, sentences, embed, isGiven, closed }: AssignOptions,
  { units, advice, general }: Placing,
): Promise<(number[] | null)[]> {
  const themed = sections.flatMap((_, at) => (at === advice || at === general || closed.has(at) ? [] : [at]));
  const [topicVector = new Float32Array(), ...vectors] = await embed([
    topic,
    ...themed.map((at) => `${sections[at]?.heading ?? ''} ${topic}`),
  ]);
  const common = averageVectors([topicVector, ...vectors]);
  return sections.map(({ heading }, at) => {
    const place = themed.indexOf(at);
    if (place === -1) return null;
    const byLetter = findByLetter(heading, topic, sentences);
    const fits = measureFit({ heading: takeOut(vectors[place] ?? topicVector, common), units, byLetter });
    return fits.map((fit, unit) => {
      const hasWords = units[unit]?.sentences.some((position) => byLetter.has(position)) === true;
      return hasWords || fit >= (isGiven ? leastGivenFit : leastFoundFit) ? fit : 0;
    });
  });
}

/** Sentences that have all words of the heading which are not the topic's, or stand under it. */
function findByLetter(heading: string, topic: string, sentences: readonly TopicSentence[]): Set<number> {
  const topicStems = new Set(extractStems(topic));
  const stems = extractStems(heading).filter((stem) => !topicStems.has(stem));
  const wanted = stems.length > 0 ? stems : extractStems(heading);
  return new Set(
    sentences.flatMap(({ sentence, paragraph }, at) => {
      const has = (text: string) => {
        const found = new Set(extractStems(text));
        return wanted.every((stem) => found.has(stem));
      };
      return has(sentence.text) || has(paragraph.headingPath.at(-1) ?? '') ? [at] : [];
    }),
  );
}
