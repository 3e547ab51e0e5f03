import { extractStems } from '../../language/extract-terms.js';
import { areRelatedStems } from '../../language/are-related-stems.js';
import type { QuestionTerms } from './weigh-question.js';

/** A text's stems, and those of the terms that it has a related word for. */
export function expandStems(stems: ReadonlySet<string>, { terms }: QuestionTerms): ReadonlySet<string> {
  const added = terms.filter(({ stem }) => !stems.has(stem) && hasRelated(stems, stem));
  return added.length === 0 ? stems : new Set([...stems, ...added.map(({ stem }) => stem)]);
}

function hasRelated(stems: ReadonlySet<string>, wanted: string): boolean {
  for (const stem of stems) if (areRelatedStems(stem, wanted)) return true;
  return false;
}

/** The two things that a topic sets in relation, as stems of their words. */
export interface TopicSides {
  /** Both, without what relates them. */
  text: string;
  first: readonly string[];
  second: readonly string[];
}

const between = /\bbetween\s+(?<first>.+?)\s+and\s+(?<second>.+)$/isu;

/** The two sides of "links between terrorism and organized crime"; null for a topic of another form. */
export function readSides(topic: string): TopicSides | null {
  const groups = between.exec(topic)?.groups;
  if (groups === undefined) return null;
  const sides = {
    text: `${groups['first'] ?? ''} ${groups['second'] ?? ''}`,
    first: extractStems(groups['first'] ?? ''),
    second: extractStems(groups['second'] ?? ''),
  };
  return sides.first.length > 0 && sides.second.length > 0 ? sides : null;
}

/** Share of a side's words that a text must have to speak of it: of two, both. */
const leastOfSide = 0.6;

/** Whether a text speaks of both sides. */
export function hasBothSides({ first, second }: TopicSides, stems: ReadonlySet<string>): boolean {
  return [first, second].every((side) => {
    const found = side.filter((stem) => stems.has(stem) || hasRelated(stems, stem));
    return found.length >= leastOfSide * side.length;
  });
}
