import type { CitedPassage } from '../../contracts/claim-check.js';
import type { Document } from '../../contracts/document.js';
import { findDates, type FoundDate } from '../../language/find-dates.js';
import { findQuantities, type Quantity } from '../../language/find-quantities.js';
import { findSymbols, type FoundSymbol } from '../../language/find-symbols.js';
import { formatDate } from '../../language/format-date.js';
import { splitSentences } from '../../language/split-sentences.js';
import { listNames, listTokens, type NameToken, type NameWithParts } from './name-parts.js';

/** A sentence, heading or field that facts may stand in, read once. */
export interface SourcePiece {
  text: string;
  /** What it is of: the words of the paragraph itself, what it stands under, or what is known of its document. */
  part: 'text' | 'around' | 'document';
  names: readonly NameWithParts[];
  /** Comparison forms of all known names in it, those inside longer names too. */
  known: ReadonlySet<string>;
  /** Its words in order. */
  tokens: readonly NameToken[];
  quantities: readonly Quantity[];
  dates: readonly FoundDate[];
  symbols: readonly FoundSymbol[];
}

function readPiece(text: string, part: SourcePiece['part']): SourcePiece {
  const tokens = listTokens(text);
  return {
    text,
    part,
    names: listNames(text),
    known: new Set(tokens.flatMap(({ known }) => known ?? [])),
    tokens,
    quantities: findQuantities(text),
    dates: findDates(text),
    symbols: findSymbols(text),
  };
}

/** The sentences of a text, read as part of a source. */
export function readPieces(text: string, part: SourcePiece['part']): SourcePiece[] {
  return splitSentences(text).map(({ start, end }) => readPiece(text.slice(start, end), part));
}

/** What is known of a document in words: a claim may say it of the document without the paragraph saying it again. */
function describeDocument(document: Document): string[] {
  const { title, shortTitle, aliases, body, session, kind, symbol, date } = document;
  return [title, shortTitle, ...aliases, body, session, kind, symbol, formatDate(date)].flatMap((field) =>
    field === null ? [] : [field],
  );
}

// An index hands out the same objects for as long as it keeps them in memory.
const readTexts = new WeakMap<CitedPassage['paragraph'], SourcePiece[]>();
const readDocuments = new WeakMap<Document, SourcePiece[]>();

function remember<Key extends object>(
  known: WeakMap<Key, SourcePiece[]>,
  key: Key,
  read: () => SourcePiece[],
): SourcePiece[] {
  const pieces = known.get(key) ?? read();
  known.set(key, pieces);
  return pieces;
}

/** All that the facts of a claim may rest on in its cited passages, the paragraphs' own sentences first. */
export function readCitedSource(passages: readonly CitedPassage[]): SourcePiece[] {
  const own = passages.flatMap(({ paragraph }) =>
    remember(readTexts, paragraph, () => [
      ...readPieces(paragraph.text, 'text'),
      ...paragraph.headingPath.map((heading) => readPiece(heading, 'around')),
    ]),
  );
  const leadIns = passages.flatMap(({ leadIns: texts }) =>
    texts.flatMap((text) => readPieces(text, 'around')),
  );
  const documents = [...new Set(passages.map(({ document }) => document))].flatMap((document) =>
    remember(readDocuments, document, () =>
      describeDocument(document).map((field) => readPiece(field, 'document')),
    ),
  );
  return [...own, ...leadIns, ...documents].sort((a, b) => rank(a) - rank(b));
}

function rank({ part }: SourcePiece): number {
  return part === 'text' ? 0 : part === 'around' ? 1 : 2;
}
