import type { TextBlock } from '../contracts/text-block.js';

/** A block without `length` characters of its text from `at` on; runs and footnote marks moved to fit. */
export function cutText(block: TextBlock, at: number, length: number): TextBlock {
  const end = at + length;
  const runs = block.runs.flatMap((run) => {
    const runEnd = run.text + run.length;
    const before = { ...run, length: Math.min(runEnd, at) - run.text };
    const skipped = Math.max(0, end - run.text);
    const after = {
      text: Math.max(run.text, end) - length,
      source: run.source + skipped,
      length: runEnd - Math.max(run.text, end),
    };
    return [before, after].filter((piece) => piece.length > 0);
  });
  return {
    ...block,
    text: block.text.slice(0, at) + block.text.slice(end),
    runs,
    footnoteMarks: block.footnoteMarks.map((mark) =>
      mark.at >= end ? { ...mark, at: mark.at - length } : mark,
    ),
  };
}
