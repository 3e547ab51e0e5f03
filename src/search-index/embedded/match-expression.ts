/**
 * A term as an FTS5 phrase, so that nothing in it is read as an operator; null for one in which the tokenizer finds
 * no token (it takes letters, digits and private-use characters).
 */
export function quoteTerm(term: string): string | null {
  if (!/[\p{L}\p{N}\p{Co}]/u.test(term)) return null;
  return `"${term.replaceAll('\0', ' ').replaceAll('"', '""')}"`;
}

/** An FTS5 query for rows with any of the terms; null when no term is left to look for. */
export function matchAnyOf(terms: readonly string[]): string | null {
  const phrases = terms.map(quoteTerm).filter((phrase) => phrase !== null);
  return phrases.length === 0 ? null : [...new Set(phrases)].join(' OR ');
}
