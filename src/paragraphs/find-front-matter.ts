import { parsePartHeading } from './parse-part-heading.js';
import type { Line } from './line.js';

/** Where the text proper begins, and what stands before and around it. */
export interface FrontMatter {
  /** Numbers of the blocks of the masthead. */
  masthead: Set<number>;
  /** Numbers of the blocks of the table of contents. */
  contents: Set<number>;
}

const contentsTitle = /^(?:table of )?contents$/iu;
const pageColumn = /(?:\t[ \t]*\d{1,4}|\.{4,}[ .\t|]*\d{0,4}[ \t|]*)$/u;
/** Lines without a stop are prose only from this many words on: titles of reports run to forty. */
const longestTitle = 60;

/** True of the heading before a summary in front of the text. */
export function isSummaryTitle(text: string): boolean {
  return /^(?:executive )?summary$|^abstract$/iu.test(text);
}

/**
 * The masthead is what stands before the first line that only a text has: a sentence, a numbered paragraph, an item, a
 * numbered heading, a summary, a part, or the table of contents. A document without such a line has no masthead. The
 * contents go from their title to the last line with a page number before the text begins.
 */
export function findFrontMatter(lines: readonly Line[], source: string): FrontMatter {
  const bodyStart = lines.findIndex((line, index) => beginsBody(line, index));
  const masthead = new Set(lines.slice(0, Math.max(0, bodyStart)).map((line) => line.position));
  const contents = new Set<number>();
  const title = lines[bodyStart];
  if (title && contentsTitle.test(title.block.text)) {
    for (const line of lines.slice(bodyStart, findContentsEnd(lines, bodyStart, source)))
      contents.add(line.position);
  }
  return { masthead, contents };
}

function beginsBody(line: Line, index: number): boolean {
  const { block, marker } = line;
  if (block.cells !== null) return false;
  if (marker?.kind === 'hash') return marker.depth > 1 || index > 0;
  if (marker !== null) return block.text !== '' && marker.kind !== 'star';
  if (isSummaryTitle(block.text) || contentsTitle.test(block.text)) return true;
  return isProse(line) || parsePartHeading(line) !== null;
}

/** A line that is a sentence, not a title. */
function isProse(line: Line): boolean {
  if (line.block.emphasised) return false;
  return (
    ((line.ending === 'stop' || line.ending === 'colon') && line.words >= 5) || line.words >= longestTitle
  );
}

function findContentsEnd(lines: readonly Line[], title: number, source: string): number {
  let end = title + 1;
  for (let index = title + 1; index < lines.length; index++) {
    const line = lines[index];
    if (!line) break;
    const { block } = line;
    if (pageColumn.test(source.slice(block.start, block.end))) end = index + 1;
    else if (isProse(line) || isColumnHeading(line)) break;
  }
  return end;
}

/** A part heading that is not an entry of the contents: nothing but itself on its line. */
function isColumnHeading(line: Line): boolean {
  const part = parsePartHeading(line);
  return part !== null && part.rank === 1 && part.title === '';
}
