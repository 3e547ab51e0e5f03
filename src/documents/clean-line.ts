import type { TextRun } from '../contracts/source-span.js';

/** Cleaned text with the places it stands at in the source. */
export interface CleanText {
  text: string;
  runs: TextRun[];
}

/** Invisible characters that word processors leave behind: soft hyphens, zero-width spaces and joiners, direction marks. */
const invisible = /[\u00AD\u200B-\u200F\u2060\uFEFF]/u;

/**
 * The text of source[start, end) without the offsets that `isMarkup` names and without invisible characters, white
 * space folded to single spaces and left out at both ends.
 */
export function cleanRange(
  source: string,
  range: { start: number; end: number },
  isMarkup: (offset: number) => boolean,
): CleanText {
  const builder = new CleanTextBuilder(source);
  let pendingSpace = -1;
  for (let offset = range.start; offset < range.end; offset++) {
    if (isMarkup(offset)) continue;
    const kind = kindOf(source, offset);
    if (kind === 'invisible') continue;
    if (kind === 'space') {
      if (pendingSpace < 0) pendingSpace = offset;
      continue;
    }
    if (pendingSpace >= 0) builder.addSpace(pendingSpace);
    pendingSpace = -1;
    builder.add(offset);
  }
  return builder.finish();
}

function kindOf(source: string, offset: number): 'letter' | 'space' | 'invisible' {
  const code = source.charCodeAt(offset);
  // Most characters are printable ASCII; the expressions below are slow by comparison.
  if (code > 0x20 && code < 0x7f) return 'letter';
  const character = source.charAt(offset);
  if (invisible.test(character)) return 'invisible';
  return /\s/u.test(character) ? 'space' : 'letter';
}

/** Puts cleaned text together, with one run for each stretch that is whole in the source. */
class CleanTextBuilder {
  private length = 0;
  private readonly runs: TextRun[] = [];

  constructor(private readonly source: string) {}

  add(offset: number): void {
    const last = this.runs.at(-1);
    if (
      last !== undefined &&
      last.source + last.length === offset &&
      last.text + last.length === this.length
    ) {
      last.length += 1;
    } else {
      this.runs.push({ text: this.length, source: offset, length: 1 });
    }
    this.length += 1;
  }

  /** A space that is printed as one belongs to the run; a tab or a no-break space is replaced. None opens a text. */
  addSpace(offset: number): void {
    if (this.length === 0) return;
    if (this.source[offset] === ' ') this.add(offset);
    else this.length += 1;
  }

  /** What lies between two runs is a space. */
  finish(): CleanText {
    let text = '';
    for (const run of this.runs) {
      text = text.padEnd(run.text, ' ') + this.source.slice(run.source, run.source + run.length);
    }
    return { text, runs: this.runs };
  }
}
