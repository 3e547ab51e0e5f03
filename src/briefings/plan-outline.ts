import type { OutlineSection } from '../contracts/briefing.js';
import type { TopicSentence } from '../contracts/topic-passage.js';
import { extractStems } from '../language/extract-terms.js';
import { chooseHeadings, leastFit } from './choose-headings.js';
import { collectLabels, type Label } from './collect-labels.js';
import { isRecommendation } from './is-recommendation.js';
import { averageVectors, groupUnits, measureFit, takeOut } from './measure-fit.js';

export interface PlanOptions {
  topic: string;
  sentences: readonly TopicSentence[];
  /** Texts of the paragraphs that items belong to, by id. */
  leadIns: ReadonlyMap<string, string>;
  embed: (texts: readonly string[]) => Promise<Float32Array[]>;
  /** Share in [0, 1] of the corpus's paragraphs that have each text's words. */
  measureCommonness: (texts: readonly string[]) => Promise<number[]>;
}

/** Heading of the section for what is said of the topic as a whole. */
export const generalHeading = 'In general';
export const recommendationsHeading = 'Recommendations';
/** Sentences that one more section is worth, and most sections found. */
const sentencesPerSection = 9;
const mostSections = 6;
/** Share of the corpus's paragraphs in which the words of a heading stand at most. */
const mostCommon = 0.25;

/**
 * Makes an outline of what the documents say on a topic: their own headings where several paragraphs stand under them,
 * and the things that several paragraphs speak of; before them what is said in general, after them recommendations.
 */
export async function planOutline(options: PlanOptions): Promise<OutlineSection[]> {
  const { topic, leadIns } = options;
  const advice = options.sentences.filter((sentence) => isRecommendation(sentence, leadIns));
  const sentences = options.sentences.filter((sentence) => !advice.includes(sentence));
  const headings = await findHeadings({ ...options, sentences });
  const last = advice.length === 0 ? [] : [{ heading: recommendationsHeading }];
  if (sentences.length === 0) return last;
  return [{ heading: generalHeading, query: topic }, ...headings.map((heading) => ({ heading })), ...last];
}

async function findHeadings(options: PlanOptions): Promise<string[]> {
  const { topic, sentences, embed } = options;
  const most = Math.min(mostSections, Math.floor(sentences.length / sentencesPerSection));
  if (most === 0) return [];
  const labels = await collectTelling(options);
  if (labels.length === 0) return [];
  const vectors = await embed(labels.map(({ text }) => `${text} ${topic}`));
  const common = averageVectors(vectors);
  const residuals = vectors.map((vector) => takeOut(vector, common));
  const units = groupUnits(sentences);
  const fits = labels.map((label, at) =>
    measureFit({ heading: residuals[at] ?? common, units, byLetter: label.sentences }),
  );
  const sizes = units.map((unit) => unit.sentences.length);
  const chosen = chooseHeadings({ labels, fits, vectors: residuals, sizes, most });
  const size = (at: number) =>
    (fits[at] ?? []).reduce((sum, fit, unit) => {
      const isBest = fit >= leastFit && chosen.every((other) => (fits[other]?.[unit] ?? 0) <= fit);
      return isBest ? sum + (sizes[unit] ?? 0) : sum;
    }, 0);
  return [...chosen]
    .sort((left, right) => size(right) - size(left) || left - right)
    .map((at) => capitalize(labels[at]?.text ?? ''));
}

/** Labels without the words that stand all over the corpus and head everything or nothing. */
async function collectTelling({ topic, sentences, measureCommonness }: PlanOptions): Promise<Label[]> {
  const labels = collectLabels({ sentences, topicStems: new Set(extractStems(topic)) });
  const shares = await measureCommonness(labels.map(({ text }) => text));
  return labels.filter(({ kind }, at) => kind === 'heading' || (shares[at] ?? 0) <= mostCommon);
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
