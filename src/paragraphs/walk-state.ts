import type { BodyLines } from './body-lines.js';
import type { Draft, Numbering, Series } from './draft.js';
import { HeadingStack, type HeadingEntry } from './heading-stack.js';
import type { ItemLevel } from './item-levels.js';
import type { Line } from './line.js';

/** A paragraph to which items that stand under a further heading may still belong. */
interface Suspended {
  current: Draft;
  levels: ItemLevel[];
  before: Line;
}

/** What the walk over the body knows at a line, and what it has made so far. */
export class WalkState {
  readonly drafts: Draft[] = [];
  readonly headings: HeadingEntry[] = [];
  /** Numbers of blocks that turned out to be no text. */
  readonly furniture: number[] = [];
  readonly stack = new HeadingStack();
  /** The paragraph that lines may still be added to; items are in `levels`. */
  current: Draft | null = null;
  levels: ItemLevel[] = [];
  series: Series | null = null;
  /** Last number of the series, null where none has been printed yet in this part. */
  lastNumber: number | null = null;
  /** True when a heading stands between the last numbered paragraph and here. */
  headingSince = false;
  /** The heading on the line before, which may go on. */
  lastHeading: HeadingEntry | null = null;
  /** True where that heading is set in bold. */
  lastHeadingIsBold = false;
  /** Values of the last heading with a roman numeral and of the last with a letter below it, 0 for none. */
  lastRoman = 0;
  lastLetter = 0;
  /** Last line of running text, undefined right after a heading. */
  before: Line | undefined = undefined;
  suspended: Suspended | null = null;

  constructor(
    readonly body: BodyLines,
    readonly isWrapped: boolean,
  ) {}

  /** The number that the next numbered paragraph should print, null at the beginning of a part. */
  get expected(): number | null {
    return this.lastNumber === null ? null : this.lastNumber + 1;
  }

  /** The paragraph or item that the last line of text went to. */
  get host(): Draft | null {
    return this.levels.at(-1)?.draft ?? this.current;
  }

  /** Begins a paragraph of the top level. */
  begin(line: Line, numbering: Numbering, options: { withMarker?: boolean; joint?: ' ' | '\n' } = {}): Draft {
    const draft = this.makeDraft(line, numbering, options);
    this.current = draft;
    this.levels = [];
    return draft;
  }

  /** Begins an item below the levels that stay open. */
  beginItem(
    line: Line,
    numbering: Numbering,
    level: Omit<ItemLevel, 'draft' | 'indent'> & { depth: number },
  ): Draft {
    const kept = this.levels.slice(0, level.depth);
    const draft = this.makeDraft(line, numbering, {});
    draft.kind = 'item';
    draft.parent = kept.at(-1)?.draft ?? this.current;
    const { style, value } = level;
    this.levels = [...kept, { style, value, draft, indent: line.block.indent }];
    return draft;
  }

  /** Adds a line to the paragraph or item that is open. */
  append(draft: Draft, line: Line, withMarker = false): void {
    draft.pieces.push({ line, withMarker });
    this.before = line;
    this.lastHeading = null;
  }

  private makeDraft(
    line: Line,
    numbering: Numbering,
    { withMarker = false, joint = ' ' }: { withMarker?: boolean; joint?: ' ' | '\n' },
  ): Draft {
    const draft: Draft = {
      kind:
        numbering.kind === 'number' ? 'numbered' : numbering.kind === 'summary' ? 'summary' : 'unnumbered',
      numbering,
      pieces: [{ line, withMarker }],
      joint,
      headingPath: this.stack.path(),
      parts: this.stack.parts(),
      series: numbering.kind === 'number' ? this.series : null,
      parent: null,
    };
    this.drafts.push(draft);
    this.before = line;
    this.lastHeading = null;
    this.suspended = null;
    return draft;
  }
}
