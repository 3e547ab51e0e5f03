import type { TextBlock } from '../contracts/text-block.js';
import { cutText } from './cut-text.js';
import { findStuckNumbers } from './find-stuck-numbers.js';

/** A footnote is called on its own page; no page has more lines than this. */
const longestPage = 120;
const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const noteStart = new RegExp(String.raw`^(\d{1,2}) (?!(?:${months})\b)(?=["“(]?[\p{L}h])`, 'u');

/** A line that may be a footnote, and where the mark that calls it stands, if anywhere. */
interface Candidate {
  index: number;
  mark: string;
  caller: { index: number; at: number } | null;
}

/**
 * Finds footnotes whose numbers lost their raised setting when the text was exported: lines "1 See …", "2 Available at …"
 * that count on after a blank line, where a line before has one of the numbers stuck to the end of a word or its
 * punctuation. The number becomes the marker of the footnote and leaves the text that calls it. Other blocks stay.
 */
export function markPlainFootnotes(blocks: readonly TextBlock[]): TextBlock[] {
  const result = [...blocks];
  const calling = new Set(
    blocks.flatMap((block, index) => (findStuckNumbers(block.text).length > 0 ? [index] : [])),
  );
  if (calling.size === 0) return result;
  let searchFrom = 0;
  for (let index = 0; index < blocks.length; index++) {
    const group = readGroup(result, index, { searchFrom, calling });
    if (!group.some((candidate) => candidate.caller !== null)) continue;
    // From right to left, so that offsets in a text with several calls stay true.
    const calls = [...group].sort((a, b) => (b.caller?.at ?? 0) - (a.caller?.at ?? 0));
    for (const { index: at, mark, caller } of calls) {
      const note = result[at];
      if (note) result[at] = { ...cutText(note, 0, mark.length + 1), marker: mark };
      const text = caller && result[caller.index];
      if (text) result[caller.index] = takeCall(text, caller.at, mark);
    }
    index = group.at(-1)?.index ?? index;
    searchFrom = index + 1;
  }
  return result;
}

/** Lines from `index` on that begin with numbers that count on; lines that go on a footnote may stand between. */
function readGroup(
  blocks: readonly TextBlock[],
  index: number,
  { searchFrom, calling }: { searchFrom: number; calling: ReadonlySet<number> },
): Candidate[] {
  const group: Candidate[] = [];
  const first = blocks[index];
  if (!first || first.blankLinesBefore === 0) return group;
  for (let at = index; at < index + 40; at++) {
    const block = blocks[at];
    if (block?.marker !== null || block.cells !== null || (at > index && block.blankLinesBefore > 0)) break;
    const mark = noteStart.exec(block.text)?.[1];
    const before = group.at(-1);
    if (mark !== undefined && (!before || Number(mark) === Number(before.mark) + 1)) {
      group.push({
        index: at,
        mark,
        caller: findCaller(blocks, mark, { from: searchFrom, to: index, calling }),
      });
    } else if (!before || !/^\p{Ll}/u.test(block.text)) break;
  }
  return group;
}

function findCaller(
  blocks: readonly TextBlock[],
  mark: string,
  { from, to, calling }: { from: number; to: number; calling: ReadonlySet<number> },
): Candidate['caller'] {
  for (let index = to - 1; index >= Math.max(from, to - longestPage); index--) {
    const text = calling.has(index) ? blocks[index]?.text : undefined;
    const at = text === undefined ? undefined : findStuckNumbers(text).find((call) => call.mark === mark)?.at;
    if (at !== undefined) return { index, at };
  }
  return null;
}

function takeCall(block: TextBlock, at: number, mark: string): TextBlock {
  if (block.text.slice(at, at + mark.length) !== mark) return block;
  const cut = cutText(block, at, mark.length);
  const footnoteMarks = [...cut.footnoteMarks, { at, mark }].sort((a, b) => a.at - b.at);
  return { ...cut, footnoteMarks };
}
