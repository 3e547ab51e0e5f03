import type { ProposedSentence } from '../../contracts/claim-check.js';
import { splitSentences } from '../../language/split-sentences.js';
import { joinCitations } from './read-proposal.js';
import { takeMarkers } from './take-markers.js';

/** A sentence that is longer is none. */
const longestSentence = 2000;
/** A text without a sentence's end that is longer is looked through again only when it has grown by an eighth. */
const oftenLookedAt = 400;
const lineStart =
  /^[^\S\n]*(?:(?:[-*•–—>]|\d{1,2}[.)]|\(?[a-z]\))[^\S\n]+)*(?:\**(?:answer|reply|response)\**[^\S\n]*:\**[^\S\n]*)?/iu;
const passedOver = /^\s*(?:#{1,6}\s.*|```.*|[-=_*]{3,}|\|.*|<\/?\w[^>]*>)\s*$/u;
const sourcesHead = /^\W*(?:sources?|references?|citations?|footnotes?|notes?)\W*$/iu;

/**
 * Reads sentences with their markers from prose, character by character; each is given as soon as it is sure where it
 * and its markers end. Headings, bullets, fences and a list of sources at the end are left out.
 */
export class ProseReader {
  /** What was not given out yet of the line that is being written. */
  private pending = '';
  private isLineStart = true;
  private hasStop = false;
  /** Length of `pending` from which it is looked through again. */
  private nextLook = 0;
  private isInSources = false;

  constructor(private readonly keys: ReadonlyMap<string, string>) {}

  /** Takes the next character. */
  feed(character: string): ProposedSentence[] {
    if (this.isInSources) return [];
    if (character === '\n' || character === '\r') return this.endLine();
    this.pending += character;
    if (this.pending.length > longestSentence) {
      this.pending = '';
      this.isLineStart = false;
      this.hasStop = false;
      this.nextLook = 0;
    }
    if (/[.!?…]/u.test(character)) this.hasStop = true;
    if (!this.hasStop || !/\s/u.test(character) || this.pending.length < this.nextLook) return [];
    if (isOpen(this.pending)) return [];
    const given = this.give(false);
    const { length } = this.pending;
    this.nextLook = length < oftenLookedAt ? 0 : length + Math.floor(length / 8);
    return given;
  }

  /** The text has ended; a sentence without its stop is given only where the reply is whole. */
  end(isWhole: boolean): ProposedSentence[] {
    if (this.isInSources) return [];
    return isWhole ? this.endLine() : this.give(false);
  }

  private endLine(): ProposedSentence[] {
    if (this.isLineStart && sourcesHead.test(this.pending)) this.isInSources = true;
    const isPassedOver = this.isInSources || (this.isLineStart && passedOver.test(this.pending));
    const given = isPassedOver ? [] : this.give(true);
    this.pending = '';
    this.isLineStart = true;
    this.hasStop = false;
    this.nextLook = 0;
    return given;
  }

  /** Takes the sentences that have ended out of `pending`: all of them, or all but the last. */
  private give(isLineEnd: boolean): ProposedSentence[] {
    const start = this.isLineStart ? (lineStart.exec(this.pending)?.[0].length ?? 0) : 0;
    const line = this.pending.slice(start);
    const { text, markers, origins } = takeMarkers(line, this.keys);
    const spans = splitSentences(text);
    const ended = isLineEnd ? spans : spans.slice(0, -1);
    const sentences = ended.map((span, at) => {
      const after = at === 0 ? -1 : (spans[at - 1]?.end ?? -1);
      const until = at === spans.length - 1 ? text.length : span.end;
      const citations = markers
        .filter(({ offset }) => offset > after && offset <= until)
        .flatMap((marker) => marker.citations);
      return { text: cleanSentence(text.slice(span.start, span.end)), citations: joinCitations(citations) };
    });
    const next = isLineEnd ? undefined : spans.at(-1);
    if (next !== undefined && ended.length > 0) {
      this.pending = line.slice(origins[next.start] ?? line.length);
      this.isLineStart = false;
      this.hasStop = /[.!?…]/u.test(this.pending);
    }
    return sentences.filter((sentence) => /\p{L}/u.test(sentence.text));
  }
}

/** Whether a bracket or a quotation is open at the end, which may yet be a marker or join sentences. */
function isOpen(text: string): boolean {
  const tail = text.slice(-300);
  const isUnclosed = (opener: string, closer: string): boolean =>
    tail.lastIndexOf(opener) > tail.lastIndexOf(closer);
  if (isUnclosed('[', ']') || isUnclosed('【', '】') || isUnclosed('(', ')') || isUnclosed('“', '”'))
    return true;
  return (tail.match(/"/g)?.length ?? 0) % 2 === 1;
}

function cleanSentence(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[.,;:!?])/gu, '')
    .trim();
}
