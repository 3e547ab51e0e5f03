import type { Line } from './line.js';
import { parsePartHeading } from './parse-part-heading.js';

/** The lines of the body of a document with what the rules look up around a line. */
export class BodyLines {
  /** Last line in each segment between two part headings that prints a number, by number. */
  private readonly lastWithNumber: Map<number, number>[] = [];
  private readonly segments: number[] = [];

  constructor(readonly lines: readonly Line[]) {
    let segment = 0;
    let numbers = new Map<number, number>();
    lines.forEach((line, index) => {
      if (parsePartHeading(line)) {
        this.lastWithNumber.push(numbers);
        numbers = new Map();
        segment += 1;
      }
      this.segments.push(segment);
      if (line.marker?.kind === 'number') numbers.set(line.marker.value, index);
    });
    this.lastWithNumber.push(numbers);
  }

  at(index: number): Line | undefined {
    return this.lines[index];
  }

  /** True when a line after this one, in the same part, begins with the number. */
  comesAgain(index: number, number: number): boolean {
    const numbers = this.lastWithNumber[this.segments[index] ?? 0];
    return (numbers?.get(number) ?? -1) > index;
  }

  /** The next line that begins with an item's letter, numeral or bullet, before the next part or number. */
  nextItem(index: number): Line | undefined {
    for (let next = index + 1; next < index + 60; next++) {
      const line = this.lines[next];
      if (!line || line.marker?.kind === 'number' || parsePartHeading(line)) return undefined;
      if (line.marker?.kind === 'item') return line;
    }
    return undefined;
  }
}
