import type { Heading, Paragraph, ParagraphSplit } from '../contracts/paragraph.js';
import type { SourceText } from '../contracts/text-block.js';
import { buildRegions, type BlockOwner } from './build-regions.js';
import { composeText } from './compose-text.js';
import type { Draft } from './draft.js';
import { markPlainFootnotes } from './mark-plain-footnotes.js';
import { nameDrafts } from './name-drafts.js';
import type { DraftName } from './name-draft.js';
import { nameFootnotes } from './name-footnotes.js';
import { readStructure, type DocumentStructure } from './read-structure.js';
import { tieFootnotes } from './tie-footnotes.js';

/** The text of one document to split. */
export interface SplitRequest {
  documentId: string;
  source: SourceText;
}

/** A paragraph with the draft it was made of and the footnote marks it prints. */
interface Made {
  draft: Draft;
  paragraph: Paragraph;
  calls: { offset: number; mark: string }[];
}

/**
 * Splits a document into paragraphs with locators, footnotes tied to the paragraphs that call them, and headings; and
 * says of every character that is not white space what it belongs to. Never throws; a text without any structure is a
 * row of unnumbered paragraphs.
 */
export function splitParagraphs({ documentId, source: read }: SplitRequest): ParagraphSplit {
  const source = { ...read, blocks: markPlainFootnotes(read.blocks) };
  const structure = readStructure(source);
  const names = nameDrafts(structure.drafts);
  const noteNames = nameFootnotes(structure.footnotes, structure.drafts);
  const make = (draft: Draft, name: DraftName): Made => makeParagraph({ documentId, source, draft, name });
  const made = structure.drafts.flatMap((draft) => {
    const name = names.get(draft);
    return name ? [make(draft, name)] : [];
  });
  const notes = structure.footnotes.map((footnote, index) => ({
    mark: footnote.mark,
    ...make(
      footnote.draft,
      noteNames[index] ?? { key: `fn${footnote.mark}`, locator: `fn. ${footnote.mark}`, part: null },
    ),
  }));
  setParents(made);
  tieFootnotes(made, notes);
  const all = [...made, ...notes].sort((a, b) => startOf(a.paragraph) - startOf(b.paragraph));
  all.forEach(({ paragraph }, ordinal) => (paragraph.ordinal = ordinal));
  const paragraphs = all.map(({ paragraph }) => paragraph);
  return {
    paragraphs,
    headings: listHeadings(structure, source, paragraphs),
    regions: buildRegions(source.blocks, assignOwners(structure)),
  };
}

function startOf(paragraph: Paragraph): number {
  return paragraph.sourceSpans[0]?.start ?? 0;
}

function makeParagraph(from: SplitRequest & { draft: Draft; name: DraftName }): Made {
  const { documentId, draft, name } = from;
  const { text, runs, calls, spans } = composeText(draft.pieces, draft.joint, from.source.text);
  const { key, locator, part } = name;
  const paragraph: Paragraph = {
    id: `${documentId}#${key}`,
    documentId,
    key,
    locator,
    kind: draft.kind,
    part,
    parentId: null,
    headingPath: draft.headingPath,
    ordinal: 0,
    text,
    sourceSpans: spans,
    textRuns: runs,
    footnoteCalls: [],
    calledBy: [],
    page: draft.pieces[0]?.line.block.page ?? null,
  };
  return { draft, paragraph, calls };
}

function setParents(made: readonly Made[]): void {
  const ids = new Map(made.map(({ draft, paragraph }) => [draft, paragraph.id]));
  for (const { draft, paragraph } of made)
    paragraph.parentId = (draft.parent && ids.get(draft.parent)) ?? null;
}

function listHeadings(
  structure: DocumentStructure,
  source: SourceText,
  paragraphs: readonly Paragraph[],
): Heading[] {
  let next = 0;
  return structure.headings.map(({ text, level, positions }) => {
    const start = source.blocks[positions[0] ?? 0]?.start ?? 0;
    for (let one = paragraphs[next]; one && startOf(one) < start; one = paragraphs[next]) next += 1;
    return { text, level, before: next };
  });
}

function assignOwners(structure: DocumentStructure): Map<number, BlockOwner> {
  const owners = new Map<number, BlockOwner>();
  const claim = (draft: Draft, kind: BlockOwner['kind']): void => {
    for (const { line } of draft.pieces) owners.set(line.position, { kind, owner: draft });
  };
  for (const draft of structure.drafts) claim(draft, draft.kind === 'masthead' ? 'masthead' : 'paragraph');
  for (const { draft } of structure.footnotes) claim(draft, 'footnote');
  for (const heading of structure.headings) {
    for (const position of heading.positions) owners.set(position, { kind: 'heading', owner: heading });
  }
  return owners;
}
