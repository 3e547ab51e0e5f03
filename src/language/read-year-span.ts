/** Years that a topic limits its documents to, and the topic without them. */
export interface YearSpan {
  /** First and last year, both included; absent where the span is open. */
  from?: number;
  to?: number;
  /** Where it stands in the text. */
  start: number;
  end: number;
}

const year = String.raw`((?:19|20)\d\d)`;
const forms: readonly [
  pattern: RegExp,
  read: (first: number, second: number) => Omit<YearSpan, 'start' | 'end'>,
][] = [
  [
    new RegExp(String.raw`\b(?:(?:between|from)\s+)?${year}\s*(?:and|to|until|[–—-])\s*${year}\b`, 'iu'),
    (from, to) => ({ from, to }),
  ],
  [new RegExp(String.raw`\b(?:ever\s+)?since\s+${year}\b`, 'iu'), (from) => ({ from })],
  [new RegExp(String.raw`\bfrom\s+${year}\s+(?:on|onwards?)\b`, 'iu'), (from) => ({ from })],
  [new RegExp(String.raw`\bafter\s+${year}\b`, 'iu'), (before) => ({ from: before + 1 })],
  [new RegExp(String.raw`\b(?:until|up\s+to)\s+${year}\b`, 'iu'), (to) => ({ to })],
  [new RegExp(String.raw`\bbefore\s+${year}\b`, 'iu'), (after) => ({ to: after - 1 })],
];

/** The span of years at the end of a topic: "since 2015", "between 2012 and 2016", "before 2019"; null without one. */
export function readYearSpan(topic: string): YearSpan | null {
  for (const [pattern, read] of forms) {
    const match = pattern.exec(topic);
    if (match === null || !/^[\s.,;)]*$/u.test(topic.slice(match.index + match[0].length))) continue;
    const span = read(Number(match[1]), Number(match[2]));
    if (span.from !== undefined && span.to !== undefined && span.from > span.to) continue;
    // "the 2012 and 2019 meetings" names two documents and does not end with the years.
    if (/\band\b/iu.test(match[0]) && !/^between\b/iu.test(match[0])) continue;
    return { ...span, start: match.index, end: match.index + match[0].length };
  }
  return null;
}
