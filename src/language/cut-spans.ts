const dangling =
  /(?:\b(?:in|of|at|by|from|for|to|on|with|into|within|according to|does|did|do|has|have|is|was|the|this|that|both|between|and|or)\s+)*$/iu;

/**
 * Takes stretches out of a text, with the prepositions and articles that led up to them, and mends the spaces:
 * "the views on cod in the 2019 report" without "2019 report" is "the views on cod".
 */
export function cutSpans(text: string, spans: readonly { start: number; end: number }[]): string {
  let rest = text;
  for (const span of [...spans].sort((left, right) => right.start - left.start)) {
    rest = `${rest.slice(0, span.start).replace(dangling, '')} ${rest.slice(span.end).replace(/^[’']s\b/u, '')}`;
  }
  return rest
    .replace(/\s+/gu, ' ')
    .replace(/\s+([?.,;:!])/gu, '$1')
    .trim();
}
