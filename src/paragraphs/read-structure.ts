import type { SourceText } from '../contracts/text-block.js';
import type { Draft } from './draft.js';
import { findClosingNote } from './find-closing-note.js';
import { findFootnotes, type FoundFootnote } from './find-footnotes.js';
import { findFrontMatter } from './find-front-matter.js';
import { findFurniture } from './find-furniture.js';
import type { HeadingEntry } from './heading-stack.js';
import { toLine, type Line } from './line.js';
import { walkBody } from './walk-body.js';

/** A document taken apart: paragraphs in the making in reading order, footnotes and headings. */
export interface DocumentStructure {
  /** The masthead first, where there is one; footnotes apart. */
  drafts: Draft[];
  footnotes: { mark: string; draft: Draft }[];
  headings: HeadingEntry[];
}

/** Tells masthead, contents, footnotes, page furniture and body apart and takes the body to pieces. */
export function readStructure(source: SourceText): DocumentStructure {
  const lines = source.blocks.map(toLine);
  const furniture = findFurniture(lines);
  const footnotes = findFootnotes(lines.filter((line) => !furniture.has(line.position)));
  const notes = new Set(footnotes.flatMap((footnote) => footnote.positions));
  const running = lines.filter((line) => !furniture.has(line.position) && !notes.has(line.position));
  const { masthead, contents } = findFrontMatter(running, source.text);
  const body = running.filter((line) => !masthead.has(line.position) && !contents.has(line.position));
  const walked = walkBody(body);
  const closing = findClosingNote(walked.drafts);
  const drafts = walked.drafts.filter((draft) => draft !== closing);
  const top = running.filter((line) => masthead.has(line.position));
  if (top.length > 0) drafts.unshift(makeDraft('masthead', top));
  return {
    drafts,
    footnotes: footnotes.map((footnote) => ({ mark: footnote.mark, draft: draftFootnote(footnote, lines) })),
    headings: walked.headings,
  };
}

function draftFootnote(footnote: FoundFootnote, lines: readonly Line[]): Draft {
  const own = footnote.positions.flatMap((position) => lines[position] ?? []);
  return { ...makeDraft('footnote', own), numbering: { kind: 'footnote', mark: footnote.mark } };
}

function makeDraft(kind: 'masthead' | 'footnote', lines: readonly Line[]): Draft {
  return {
    kind,
    numbering: { kind: 'masthead' },
    pieces: lines.map((line) => ({ line, withMarker: false })),
    joint: kind === 'masthead' ? '\n' : ' ',
    headingPath: [],
    parts: [],
    series: null,
    parent: null,
  };
}
