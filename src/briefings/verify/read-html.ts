import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { ReadBlock, ReadNote, ReadPiece, ReadText } from './read-types.js';
import { unreadableFile } from './unreadable-file.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Ids of notes: ours, and what Word's footnotes and endnotes become. */
const noteId = /^(?:note|footnote|endnote)-\d+$/u;
const inlineElements = new Set(
  'a abbr b bdi bdo cite code em font i ins kbd mark q s small span strong sub sup u var wbr'.split(' '),
);
const skippedElements = new Set('head script style template noscript svg math'.split(' '));
const deepest = 400;

/** Blocks and notes of an HTML file. @throws AppError invalid-input where elements stand too deep in one another. */
export function readHtml(html: string): ReadText {
  const reader = new HtmlReader();
  reader.readAll(parse(html).childNodes, { depth: 0, isEmphasised: false });
  reader.closeBlock();
  return { blocks: reader.blocks, notes: reader.notes };
}

interface Place {
  depth: number;
  isEmphasised: boolean;
}

class HtmlReader {
  readonly blocks: ReadBlock[] = [];
  readonly notes: ReadNote[] = [];
  #pieces: ReadPiece[] = [];

  readAll(nodes: readonly Node[], place: Place): void {
    if (place.depth > deepest) {
      throw unreadableFile(
        `Its elements stand more than ${deepest} deep in one another.`,
        'Verify the file as Rapporteur exported it, or save it from another program.',
      );
    }
    for (const node of nodes) this.#read(node, place);
  }

  /** Ends the block that is being read; the text after it is another one. */
  closeBlock(): void {
    const hasText = this.#pieces.some((piece) => piece.kind === 'reference' || piece.text.trim() !== '');
    if (hasText) this.blocks.push({ kind: 'text', pieces: this.#pieces });
    this.#pieces = [];
  }

  #read(node: Node, place: Place): void {
    if ('value' in node) {
      this.#pieces.push({ kind: 'text', text: node.value, isEmphasised: place.isEmphasised });
      return;
    }
    if (!('tagName' in node) || skippedElements.has(node.tagName)) return;
    const id = findAttribute(node, 'id');
    const inside = {
      depth: place.depth + 1,
      isEmphasised: place.isEmphasised || /^(?:em|i)$/u.test(node.tagName),
    };
    if (noteId.test(id)) this.notes.push(readNote(node, id));
    else if (/^h[1-6]$/u.test(node.tagName)) this.#readHeading(node);
    else if (node.tagName === 'br') this.#pieces.push({ kind: 'text', text: ' ', ...place });
    else if (inlineElements.has(node.tagName)) this.#readInline(node, inside);
    else {
      this.closeBlock();
      this.readAll(node.childNodes, inside);
      this.closeBlock();
    }
  }

  #readInline(element: Element, inside: Place): void {
    const target = element.tagName === 'a' ? findAttribute(element, 'href') : '';
    const key = target.startsWith('#') ? target.slice(1) : '';
    if (noteId.test(key)) this.#pieces.push({ kind: 'reference', key, printed: readTextOf(element) });
    else this.readAll(element.childNodes, inside);
  }

  #readHeading(element: Element): void {
    this.closeBlock();
    this.blocks.push({ kind: 'heading', level: Number(element.tagName.slice(1)), text: readTextOf(element) });
  }
}

function readNote(element: Element, key: string): ReadNote {
  const links: string[] = [];
  const text = readTextOf(element, links);
  return { key, text, links };
}

/** Text of an element without its links back; other links are added to `links`. */
function readTextOf(element: Element, links: string[] = []): string {
  let text = '';
  const waiting: Node[] = [...element.childNodes].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('value' in node) text += node.value;
    if (!('tagName' in node)) continue;
    const target = node.tagName === 'a' ? findAttribute(node, 'href') : '';
    if (target.startsWith('#')) continue;
    if (target !== '') links.push(target);
    waiting.push(...[...node.childNodes].reverse());
  }
  return text.replace(/\s+/gu, ' ').trim();
}

function findAttribute(element: Element, name: string): string {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? '';
}
