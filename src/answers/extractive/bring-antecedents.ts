import type { IndexReader } from '../../contracts/search-index.js';
import type { TopicSentence } from '../../contracts/topic-passage.js';
import { findLean } from './find-lean.js';

/** Sentences brought along before one that leans, at the most. */
const longestChain = 3;
/** An example is one of what stands before it. */
const example = /^(?:For (?:example|instance)|As an example|By way of example)\b/u;
const saying = /,\s+(?:he|she)\s+(?:also\s+)?\w+/u;

/**
 * Sentences of one paragraph with those before them in it that they lean on, back to the first that leans on none, in
 * the order of the text. One that leans on nothing but its speaker is left alone: an attribution says who speaks.
 */
export async function bringAntecedents(
  group: readonly TopicSentence[],
  index: Pick<IndexReader, 'sentences'>,
): Promise<TopicSentence[]> {
  const [first] = group;
  if (first === undefined || !group.some(({ sentence }) => leansBack(sentence.text))) return [...group];
  const all = await index.sentences([first.paragraph.id]);
  const kept = new Map(group.map((chosen) => [chosen.sentence.ordinal, chosen]));
  for (const { sentence } of group) {
    let leaning = sentence;
    for (let step = 0; step < longestChain && leansBack(leaning.text); step += 1) {
      const before = all.find(({ ordinal }) => ordinal === leaning.ordinal - 1);
      if (before === undefined || kept.has(before.ordinal)) break;
      kept.set(before.ordinal, { ...first, sentence: before });
      leaning = before;
    }
  }
  return [...kept.values()].sort((left, right) => left.sentence.ordinal - right.sentence.ordinal);
}

/** Whether a sentence leans on something named before it, whoever says it. */
function leansBack(text: string): boolean {
  return example.test(text) || findLean(text.replace(saying, '')) === 'antecedent';
}
