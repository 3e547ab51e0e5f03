import { expect } from 'vitest';
import type { Paragraph } from '../../src/contracts/paragraph.js';
import type { SplitText } from './split-file.js';

/**
 * What holds of every split: each character that is not white space is in one region; runs are exact and inside their
 * spans; what of a text is in no run is white space or the stroke between cells; ids and ordinals are unique; parents,
 * footnotes and headings exist.
 */
export function expectSound(split: SplitText): void {
  const { paragraphs, headings } = split;
  const ids = new Set(paragraphs.map((paragraph) => paragraph.id));
  const problems = [
    ...findRegionProblems(split),
    ...(ids.size === paragraphs.length ? [] : ['ids are not unique']),
    ...paragraphs.flatMap((paragraph, ordinal) =>
      findProblems(paragraph, { ordinal, ids, source: split.source.text }),
    ),
    ...(headings.every((heading) => heading.before <= paragraphs.length) ? [] : ['a heading is nowhere']),
  ];
  expect(problems).toEqual([]);
}

function findRegionProblems({ source, regions }: SplitText): string[] {
  const problems: string[] = [];
  let end = 0;
  for (const region of regions) {
    if (region.start < end || region.end <= region.start) problems.push(`region ${region.start} overlaps`);
    if (/\S/u.test(source.text.slice(end, region.start)))
      problems.push(`text before ${region.start} is in no region`);
    end = region.end;
  }
  if (/\S/u.test(source.text.slice(end))) problems.push('text at the end is in no region');
  return problems;
}

function findProblems(
  paragraph: Paragraph,
  { ordinal, ids, source }: { ordinal: number; ids: ReadonlySet<string>; source: string },
): string[] {
  const { text, key } = paragraph;
  const problems: string[] = [];
  let between = '';
  let end = 0;
  for (const run of paragraph.textRuns) {
    const inText = text.slice(run.text, run.text + run.length);
    if (inText.length !== run.length || inText !== source.slice(run.source, run.source + run.length)) {
      problems.push(`run of ${key} is not exact`);
    }
    if (
      !paragraph.sourceSpans.some((span) => span.start <= run.source && run.source + run.length <= span.end)
    ) {
      problems.push(`run of ${key} is outside its spans`);
    }
    between += text.slice(end, run.text);
    end = run.text + run.length;
  }
  if (/[^\s|]/u.test(between + text.slice(end))) problems.push(`${key} has words that are not in its source`);
  if (paragraph.ordinal !== ordinal || paragraph.id !== `doc#${key}`) problems.push(`${key} is misplaced`);
  if (paragraph.parentId !== null && !ids.has(paragraph.parentId)) problems.push(`${key} has no parent`);
  if (paragraph.footnoteCalls.some((call) => !ids.has(call.footnoteId) || call.offset > text.length)) {
    problems.push(`${key} calls a footnote that is not there`);
  }
  return problems;
}
