import type { Paragraph, ParagraphSplit } from '../../src/contracts/paragraph.js';
import type { SourceText } from '../../src/contracts/text-block.js';

/** A text and what the splitter made of it. */
export interface NumberedText extends ParagraphSplit {
  source: SourceText;
}

/** How many lines that print a number became what they are, in one file. */
export interface NumberedLineCount {
  file: string;
  /** Lines with the number of a paragraph or of an item of a list within one, and how many of them are one. */
  paragraphs: number;
  found: number;
  /** Lines with the number of a subheading ("1. Proceedings"), and how many of them are in a heading. */
  headings: number;
  headingsFound: number;
  /** Runs of numbers counted from their first to the next restart. */
  series: number;
  missed: string[];
}

/** A line that begins with a printed number. Lines of the contents are told by the page number after a tab. */
const numberedLine = /^(\s*)(\d{1,3})\.\s+\S/u;
const contentsLine = /\t\d+$/u;
const partLine =
  /^(?:(?<top>Decision|Resolution) (?<number>\S+)|(?<annex>Annex|Appendix)(?: (?<roman>[IVX]+))?\*?|Article (?<article>\d+))$/u;

/**
 * Reads a file line by line, on rules of its own: parts by their headings, subheadings by being short, without a stop and
 * out of sequence, lists within a paragraph by beginning at 1 right after a paragraph whose next number comes later.
 */
export function countNumberedLines(file: string, split: NumberedText): NumberedLineCount {
  const counter = new Counter(file, split);
  let offset = 0;
  const lines = split.source.text.split('\n');
  lines.forEach((line, index) => {
    counter.read(line.trimEnd(), offset, lines.slice(index + 1));
    offset += line.length + 1;
  });
  return counter.count;
}

class Counter {
  readonly count: NumberedLineCount;
  private readonly byStart: Map<number, Paragraph>;
  private parts: { rank: number; label: string }[] = [];
  private inContents = false;
  private last = 0;
  private lastIndent = 0;
  private linesSinceLast = 0;
  private list: { last: number; indent: number } | null = null;

  constructor(
    file: string,
    private readonly split: NumberedText,
  ) {
    this.count = { file, paragraphs: 0, found: 0, headings: 0, headingsFound: 0, series: 0, missed: [] };
    this.byStart = new Map(
      split.paragraphs.map((paragraph) => [paragraph.sourceSpans[0]?.start ?? -1, paragraph]),
    );
  }

  read(line: string, offset: number, following: readonly string[]): void {
    const text = line.trim();
    if (text === 'Contents') this.inContents = true;
    if (this.readPart(text) || text === '') return;
    const match = numberedLine.exec(line);
    this.linesSinceLast += 1;
    if (!match || (this.inContents && contentsLine.test(line))) return;
    const indent = match[1]?.length ?? 0;
    this.readNumber({ number: Number(match[2]), indent, text, at: offset + indent, following });
  }

  private readPart(text: string): boolean {
    const groups = partLine.exec(text)?.groups;
    if (!groups) return false;
    const rank = groups['top'] ? 1 : groups['annex'] === 'Annex' ? 2 : groups['annex'] ? 3 : 4;
    const words = groups['top']
      ? `${groups['top']} ${groups['number'] ?? ''}`
      : groups['annex']
        ? `${groups['annex']} ${groups['roman'] ?? ''}`
        : text;
    this.parts = [
      ...this.parts.filter((part) => part.rank < rank),
      { rank, label: words.trim().replace(/^./u, (c) => c.toLowerCase()) },
    ];
    this.inContents = false;
    this.last = 0;
    this.list = null;
    return true;
  }

  private readNumber(line: {
    number: number;
    indent: number;
    text: string;
    at: number;
    following: readonly string[];
  }): void {
    const { number, indent, text, at } = line;
    const body = text.replace(/^\d+\.\s+/u, '');
    const isNext = number === this.last + 1 || number === (this.list?.last ?? -1) + 1;
    const paragraph = this.byStart.get(at);
    if (body.length <= 170 && !/[.;:,*”)]$/u.test(body) && !isNext) {
      this.countHeading(at, text);
    } else if (this.isListItem(line)) {
      this.list = { last: number, indent };
      this.note(
        paragraph?.kind === 'item' && paragraph.key.endsWith(`.item-${number}`),
        `list ${number}`,
        paragraph,
        text,
      );
    } else {
      if (this.last === 0 || number < this.last) this.count.series += 1;
      this.list = null;
      this.last = number;
      this.lastIndent = indent;
      this.linesSinceLast = 0;
      const part = this.parts.map(({ label }) => label).join(', ');
      const isRight =
        paragraph?.kind === 'numbered' &&
        new RegExp(`(?:^|\\.)p${number}$`, 'u').test(paragraph.key) &&
        (paragraph.part ?? '').startsWith(part);
      this.note(isRight, `${part} para. ${number}`, paragraph, text);
    }
  }

  private isListItem(line: { number: number; indent: number; following: readonly string[] }): boolean {
    const { number, indent, following } = line;
    const next = this.last + 1;
    if (this.list) return number === this.list.last + 1 && (number !== next || indent >= this.list.indent);
    if (number !== 1 || this.last === 0 || this.linesSinceLast > 1) return false;
    return (
      indent > this.lastIndent || following.some((one) => Number(numberedLine.exec(one)?.[2] ?? 0) === next)
    );
  }

  private countHeading(at: number, text: string): void {
    this.count.headings += 1;
    const isHeading = this.split.regions.some(
      ({ kind, start, end }) => kind === 'heading' && start <= at && at < end,
    );
    if (isHeading) this.count.headingsFound += 1;
    else this.count.missed.push(`heading "${text.slice(0, 60)}"`);
  }

  private note(isRight: boolean, wanted: string, got: Paragraph | undefined, text: string): void {
    this.count.paragraphs += 1;
    if (isRight) this.count.found += 1;
    else this.count.missed.push(`${wanted}: ${got?.key ?? 'no paragraph'} "${text.slice(0, 60)}"`);
  }
}
