/** A stretch of a sentence, emphasized or not. */
export interface Stretch {
  text: string;
  strong: boolean;
}

/**
 * A message cut into stretches, with what is missing emphasized where the message names it (in any case of letters),
 * and what is missing that it does not name.
 */
export function emphasizeMissing(
  message: string,
  missing: readonly string[],
): { stretches: Stretch[]; unnamed: string[] } {
  const lower = message.toLowerCase();
  const ranges = missing
    .map((text) => ({ text, start: lower.indexOf(text.toLowerCase()) }))
    .filter(({ start }) => start !== -1)
    .map(({ text, start }) => ({ text, start, end: start + text.length }))
    .sort((one, other) => one.start - other.start);
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    if (end <= at) continue;
    if (start > at) stretches.push({ text: message.slice(at, start), strong: false });
    stretches.push({ text: message.slice(Math.max(at, start), end), strong: true });
    at = end;
  }
  if (at < message.length) stretches.push({ text: message.slice(at), strong: false });
  const named = new Set(ranges.map(({ text }) => text));
  return { stretches, unnamed: missing.filter((text) => !named.has(text)) };
}
