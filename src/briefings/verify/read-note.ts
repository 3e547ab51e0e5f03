import type { BriefingNote, ReadNote } from './read-types.js';

const linkedParagraph = /\/documents\/([^/?#]+)\?(?:[^#]*&)?h=([0-9a-f]{16})(?:&[^#]*)?#(.+)$/u;
const printedParagraph = /(?<![a-z0-9-])([a-z0-9]+(?:-[a-z0-9]+)*#[^\s·]+)\s*·\s*([0-9a-f]{16})/gu;
/** In characters; a longer link or note is none of ours. */
const longestLink = 1000;
const longestNote = 20_000;
const quotation = /:\s*["“”«„](.*)["“”»]/su;

/** Label, quote and paragraph of a footnote, however its number, its link's text and the words around have been edited. */
export function readNote({
  text: given,
  links,
}: ReadNote): Pick<BriefingNote, 'label' | 'quote' | 'identity'> {
  const text = given.slice(0, longestNote);
  const printed = [...text.matchAll(printedParagraph)].at(-1);
  const words = printed === undefined ? text : text.slice(0, printed.index);
  const found = quotation.exec(words);
  const label =
    found === null ? words.trimEnd().replace(/\(quoted above\)\.?$/u, '') : words.slice(0, found.index);
  return {
    label: label.replace(/\s+/gu, ' ').trim(),
    quote: found === null ? null : readQuote(found, words),
    identity: readLinks(links) ?? readPrinted(printed),
  };
}

/** The words between the quotation marks; with what stands after them, where that is more than marks and links back. */
function readQuote(found: RegExpExecArray, words: string): string {
  const quote = found[1] ?? '';
  const after = words.slice(found.index + found[0].length);
  return /[\p{L}\p{N}]/u.test(after) ? `${quote}” ${after.trim()}` : quote;
}

function readLinks(links: readonly string[]): BriefingNote['identity'] {
  for (const link of links) {
    // LibreOffice writes a link with a fragment as a field of two parts, which mammoth reads as one.
    if (link.length > longestLink) continue;
    const address = link.replace(/" \\l "/u, '#');
    const [, documentId, textHash, key] = linkedParagraph.exec(address) ?? [];
    if (documentId === undefined || textHash === undefined || key === undefined) continue;
    return { paragraphId: `${decode(documentId)}#${decode(key)}`, textHash };
  }
  return null;
}

function readPrinted(match: RegExpExecArray | undefined): BriefingNote['identity'] {
  const [, paragraphId, textHash] = match ?? [];
  return paragraphId === undefined || textHash === undefined ? null : { paragraphId, textHash };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
