import type { SourceText } from '../contracts/text-block.js';

/** A line of the masthead as people read it: wrapped titles are one line, table cells are lines of their own. */
export interface MastheadLine {
  text: string;
  emphasised: boolean;
}

/** Mastheads are shorter than this; a document without a sentence is not read to its end for them. */
const longestMasthead = 60;
const sectionTitle = /^(?:(?:table of )?contents|(?:executive )?summary|abstract|introduction)$/iu;
const partTitle = /^(?:decision|resolution|annex|article) \S+$/iu;
/** Words that no line of a masthead ends with unless it is wrapped. */
const wordThatGoesOn = / (?:the|of|and|for|in|to|on|a|an|with|by|or|from|its|at|as)$/u;

/** The lines above the text of a document: everything before the first sentence, numbered line, contents or summary. */
export function readMasthead(source: SourceText): MastheadLine[] {
  const lines: MastheadLine[] = [];
  for (const [index, block] of source.blocks.slice(0, longestMasthead).entries()) {
    if (block.cells) {
      lines.push(...block.cells.filter((cell) => cell !== '').map((text) => ({ text, emphasised: false })));
      continue;
    }
    if (block.text === '') continue;
    const isHeading = block.marker?.startsWith('#') === true;
    if (block.marker !== null && !(isHeading && index === 0)) break;
    if (sectionTitle.test(block.text) || partTitle.test(block.text) || isSentence(block.text)) break;
    const before = lines.at(-1);
    const adjoins =
      before !== undefined && index > 0 && block.blankLinesBefore === 0 && !source.blocks[index - 1]?.cells;
    if (
      adjoins &&
      (/^\p{Ll}/u.test(block.text) ||
        wordThatGoesOn.test(before.text) ||
        (before.emphasised && block.emphasised))
    ) {
      before.text += ` ${block.text}`;
    } else {
      lines.push({ text: block.text, emphasised: block.emphasised });
    }
  }
  return lines;
}

function isSentence(text: string): boolean {
  return /[.!?][”’")]*$/u.test(text) && text.split(' ').length >= 5;
}
