import { extractStems } from '../language/extract-terms.js';

/** Words that an element of a list has at most. */
const longestElement = 5;
/** A topic at the end of a longer segment is an element of the list that goes on from there. */
const atTheEnd = 2;

/**
 * Whether a phrase is named in a sentence only beside the topic, as one of a list ("such as piracy, cybercrime and
 * trafficking in cultural property"): such a sentence says nothing of the one that it does not say of the other.
 */
export function standsInList(
  text: string,
  topicStems: ReadonlySet<string>,
  phraseStems: readonly string[],
): boolean {
  const segments = text.split(/[,;]|\s+(?:and|or|as well as)\s+/u).map((segment) => segment.trim());
  const topic = segments.findIndex((segment) => {
    const words = segment.split(/\s+/u);
    const place = words.length <= longestElement ? words : words.slice(-atTheEnd);
    return extractStems(place.join(' ')).some((stem) => topicStems.has(stem));
  });
  const phrase = segments.findIndex((segment) => {
    const stems = new Set(extractStems(segment));
    return phraseStems.every((stem) => stems.has(stem));
  });
  if (topic === -1 || phrase === -1 || topic === phrase) return false;
  // The first element stands at the end of whatever opens the sentence; those after it are short.
  const after = segments.slice(Math.min(topic, phrase) + 1, Math.max(topic, phrase) + 1);
  return after.every((segment) => segment.split(/\s+/u).length <= longestElement);
}
