import { AppError } from '../../contracts/errors.js';
import { fixedHeadings } from '../formats/fixed-headings.js';
import { collectTexts } from './collect-texts.js';
import { normaliseText } from './normalise-text.js';
import { numberNotes } from './number-notes.js';
import { readBriefingJson } from './read-briefing-json.js';
import { readDocx } from './read-docx.js';
import { readHtml } from './read-html.js';
import { readMarkdown } from './read-markdown.js';
import { readNote } from './read-note.js';
import type { BriefingFile, BriefingNote, ReadBriefing, ReadText } from './read-types.js';
import { unreadableFile } from './unreadable-file.js';

/** Largest file that is read, in bytes. */
export const largestBriefing = 20 * 1024 * 1024;

/**
 * Reads a briefing back from an exported file, edited or not: what its sections say with which footnotes, and the
 * footnotes. The format is told by the content, its ending decides between those of text.
 * @throws AppError too-large; invalid-input for a file that cannot be read or is no briefing.
 */
export async function readBriefingFile(file: BriefingFile): Promise<ReadBriefing> {
  if (file.body.byteLength > largestBriefing) throw tooLarge(file);
  const format = findFormat(file);
  if (format === 'json') return readBriefingJson(file);
  const read = format === 'docx' ? await readDocx(file) : readPlain(file, format);
  return takeApart(file, format, read);
}

function tooLarge({ name, body }: BriefingFile): AppError {
  return new AppError({
    step: 'briefings',
    kind: 'too-large',
    message: `${name} has ${Math.ceil(body.byteLength / 1024 / 1024)} MB; at most ${largestBriefing / 1024 / 1024} MB are read.`,
    remedy: 'Take pictures and embedded files out of it, and save it again.',
  });
}

function findFormat({ name, body }: BriefingFile): ReadBriefing['format'] {
  const start = new TextDecoder('latin1').decode(body.subarray(0, 1024));
  const ending = /\.([a-z]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? '';
  if (start.startsWith('PK\u0003\u0004')) return 'docx';
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) {
    throw unreadableFile(
      `${name} is protected by a password, or is an old .doc file.`,
      'Save it as .docx without a password.',
    );
  }
  if (ending === 'docx') throw unreadableFile(`${name} is not a Word document.`, 'Save it as .docx in Word.');
  if (start.includes('\0') || start.startsWith('%PDF')) throw unknownFormat(name);
  if (/^(?:html?|xhtml)$/u.test(ending) || /^\W{0,3}\s*<(?:!doctype html|html)/iu.test(start)) return 'html';
  if (ending === 'json' || /^\W{0,3}\s*\{\s*"/u.test(start)) return 'json';
  if (/^(?:md|markdown|txt)?$/u.test(ending)) return 'md';
  throw unknownFormat(name);
}

function unknownFormat(name: string): AppError {
  return unreadableFile(
    `${name} is neither Word, HTML, Markdown nor JSON.`,
    'Verify a .docx, .html, .md or .json file that was exported from here.',
  );
}

function readPlain({ name, body }: BriefingFile, format: 'html' | 'md'): ReadText {
  const text = decode(name, body);
  return format === 'html' ? readHtml(text) : readMarkdown(text);
}

function decode(name: string, body: Uint8Array): string {
  const isUtf16 = (body[0] === 0xff && body[1] === 0xfe) || (body[0] === 0xfe && body[1] === 0xff);
  try {
    if (isUtf16) throw new TypeError('UTF-16');
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch (error) {
    throw unreadableFile(`${name} is not UTF-8 text.`, 'Save it as UTF-8.', error);
  }
}

function takeApart({ name }: BriefingFile, format: ReadBriefing['format'], read: ReadText): ReadBriefing {
  const numbers = numberNotes(read);
  const referred = new Set(
    read.blocks
      .flatMap((block) => (block.kind === 'text' ? block.pieces : []))
      .flatMap((piece) => (piece.kind === 'reference' ? [piece.key] : [])),
  );
  const notes = read.notes
    .map((note): BriefingNote => ({
      n: numbers.get(note.key) ?? 0,
      ...readNote(note),
      used: referred.has(note.key),
    }))
    .sort((one, other) => one.n - other.n);
  const title = read.blocks.find((block) => block.kind === 'heading' && block.level === 1);
  const hasOurs = read.blocks.some(
    (block) => block.kind === 'heading' && normaliseText(block.text) === fixedHeadings.method,
  );
  if (!hasOurs && notes.every(({ identity }) => identity === null)) throw notABriefing(name);
  const known = new Set(read.notes.map(({ key }) => key));
  return {
    format,
    title: title?.kind === 'heading' ? title.text : null,
    texts: collectTexts(read.blocks, numbers),
    notes,
    absent: [...referred].filter((key) => !known.has(key)).map((key) => numbers.get(key) ?? 0),
  };
}

function notABriefing(name: string): AppError {
  return unreadableFile(
    `${name} is not a briefing from here: none of its footnotes names a paragraph of the corpus.`,
    'Verify a briefing that `rapporteur brief` has written; if this was one, its footnotes were lost on the way.',
  );
}
