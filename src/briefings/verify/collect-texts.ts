import { splitSentences } from '../../language/split-sentences.js';
import { comparisonLines, partialLines } from '../comparison-lines.js';
import { fixedHeadings, fixedSubheadings } from '../formats/fixed-headings.js';
import { normaliseText } from './normalise-text.js';
import type { CitedText, ReadBlock, ReadPiece } from './read-types.js';

/** Whose words stand in a part of a briefing: a document's, ours, or ours with the citations of a comparison. */
type Part = 'documents' | 'ours' | 'comparison';

const ours = new Map<string, { level: number; part: Part }>([
  ...Object.values(fixedHeadings).map((text) => [text, { level: 2, part: 'ours' }] as const),
  [fixedSubheadings.across, { level: 3, part: 'comparison' }],
  [fixedSubheadings.missing, { level: 3, part: 'ours' }],
]);

/**
 * The words that documents are made to say, each with the notes that follow it, in order. Parts that are ours are known by
 * their headings; words in them are only taken where they have footnotes, those of a comparison never.
 */
export function collectTexts(
  blocks: readonly ReadBlock[],
  numbers: ReadonlyMap<string, number>,
): CitedText[] {
  const texts: CitedText[] = [];
  const path: { level: number; text: string }[] = [];
  let part: Part = 'ours';
  let oursLevel = 1;
  let hasTitle = false;
  for (const block of blocks) {
    const heading = readHeading(block);
    if (heading !== null) {
      while ((path.at(-1)?.level ?? 0) >= heading.level) path.pop();
      path.push(heading);
      const known = ours.get(normaliseText(heading.text));
      const isWithin = part === 'ours' && oursLevel < heading.level && oursLevel > 1;
      if (known !== undefined) [part, oursLevel] = [known.part, known.level];
      else if (heading.level === 1 && !hasTitle) [part, oursLevel] = ['ours', 1];
      else if (!isWithin) part = 'documents';
      hasTitle = true;
      continue;
    }
    if (block.kind !== 'text' || isAttribution(block.pieces)) continue;
    if (part === 'comparison' && isLine(block.pieces, comparisonLines)) continue;
    if (isLine(block.pieces, partialLines)) continue;
    const under = path.filter(({ level }) => level > 1).map(({ text }) => text);
    const cited = cutAtReferences(block.pieces, numbers).map((one) => ({ ...one, under }));
    texts.push(...(part === 'ours' ? cited.filter(({ footnotes }) => footnotes.length > 0) : cited));
  }
  return texts;
}

/** A heading, or one of ours that has been typed as a paragraph. */
function readHeading(block: ReadBlock): { level: number; text: string } | null {
  if (block.kind === 'heading') return block;
  const isPlain = block.pieces.every((piece) => piece.kind === 'text');
  const text = isPlain ? block.pieces.map((piece) => ('text' in piece ? piece.text : '')).join('') : '';
  const known = ours.get(normaliseText(text));
  return known === undefined ? null : { level: known.level, text: normaliseText(text) };
}

/** Whether a line is one of ours, and says nothing more. */
function isLine(pieces: readonly ReadPiece[], forms: readonly RegExp[]): boolean {
  const text = tidy(pieces.map((piece) => (piece.kind === 'text' ? piece.text : ' ')).join(''));
  return forms.some((pattern) => pattern.test(text.replace(/[\s,]+$/u, '')));
}

/** "According to Egypt’s delegate:", in italics from end to end and without a footnote. */
function isAttribution(pieces: readonly ReadPiece[]): boolean {
  const words = pieces.filter((piece) => piece.kind === 'reference' || piece.text.trim() !== '');
  const last = words.at(-1);
  return (
    words.every((piece) => piece.kind === 'text' && piece.isEmphasised) &&
    last?.kind === 'text' &&
    last.text.trimEnd().endsWith(':')
  );
}

interface Cut {
  text: string;
  footnotes: number[];
}

/** What stands before each run of references; what stands after the last is cut into sentences, uncited. */
function cutAtReferences(pieces: readonly ReadPiece[], numbers: ReadonlyMap<string, number>): Cut[] {
  const cuts: Cut[] = [];
  let text = '';
  for (const piece of pieces) {
    const last = cuts.at(-1);
    if (piece.kind === 'text') {
      text += piece.text;
    } else if (last !== undefined && !hasWords(text)) {
      last.footnotes.push(numbers.get(piece.key) ?? 0);
      text = '';
    } else {
      cuts.push({ text: tidy(text), footnotes: [numbers.get(piece.key) ?? 0] });
      text = '';
    }
  }
  const last = cuts.at(-1);
  if (hasWords(text)) cuts.push(...splitUncited(text));
  else if (last !== undefined) last.text += text.trim();
  return cuts;
}

function splitUncited(text: string): Cut[] {
  const words = tidy(text);
  return splitSentences(words)
    .map(({ start, end }) => ({ text: words.slice(start, end), footnotes: [] }))
    .filter((cut) => hasWords(cut.text) && !cut.text.startsWith('Not in the corpus:'));
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function tidy(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}
