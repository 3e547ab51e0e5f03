import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Paragraph, ParagraphSplit } from '../../src/contracts/paragraph.js';
import type { SourceText } from '../../src/contracts/text-block.js';
import { plainTextReader } from '../../src/documents/plain-text-reader.js';
import { splitParagraphs } from '../../src/paragraphs/split-paragraphs.js';

/** A text and what was made of it. */
export interface SplitText extends ParagraphSplit {
  source: SourceText;
  /** Paragraphs by key. */
  byKey: Map<string, Paragraph>;
}

/** Splits a text given as a string, as if it were a file of that name. */
export function splitText(text: string, path = 'text.txt'): SplitText {
  const source = plainTextReader.read({ path, bytes: new TextEncoder().encode(text) });
  const split = splitParagraphs({ documentId: 'doc', source });
  return {
    ...split,
    source,
    byKey: new Map(split.paragraphs.map((paragraph) => [paragraph.key, paragraph])),
  };
}

/** Splits a file of the seeds by the first three digits of its name. */
export function splitSeed(number: string): SplitText {
  const folder = fileURLToPath(new URL('../../seeds/', import.meta.url));
  const name = readdirSync(folder).find((file) => file.startsWith(`${number}_`));
  if (name === undefined) throw new Error(`no seed ${number}`);
  return splitText(readFileSync(folder + name, 'utf8'), name);
}

const unfcccFolder = fileURLToPath(new URL('../../../shared/data/unfccc/', import.meta.url));

/** The 30 decision texts and session reports, none where the shared data are absent. */
export function listUnfcccFiles(): string[] {
  if (!existsSync(unfcccFolder)) return [];
  return readdirSync(unfcccFolder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => unfcccFolder + file);
}

/** Splits one of these files. */
export function splitFile(path: string): SplitText {
  return splitText(readFileSync(path, 'utf8'), basename(path));
}
