const boundary =
  /[,;:()—–]|\.(?=\s)|(?<![\p{L}\p{N}])(?:but|while|whereas|although|though|because|since|unless|if|which|who|whom|when|where|so that|lest|for they|for it)(?![\p{L}\p{N}])/giu;

/** A half-open range of UTF-16 offsets. */
export interface ClauseSpan {
  start: number;
  end: number;
}

/** The clauses of a sentence, as far as punctuation and joining words tell them apart: ranges in order that cover it whole. */
export function splitClauses(text: string): ClauseSpan[] {
  const clauses: ClauseSpan[] = [];
  let start = 0;
  for (const match of text.matchAll(boundary)) {
    if (match.index === 0) continue;
    clauses.push({ start, end: match.index });
    start = match.index;
  }
  return [...clauses, { start, end: text.length }];
}
