import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countNumberedLines, type NumberedLineCount } from '../../eval/public/count-numbered-lines.js';
import { listUnfcccFiles, splitFile } from './split-file.js';

const files = listUnfcccFiles();
/** Least share of numbered lines that must become the paragraph or heading they are. */
const leastShare = 0.98;

describe.skipIf(files.length === 0)(
  'the 30 decision texts and session reports (needs ../shared/data/unfccc)',
  () => {
    it('has the printed numbers as paragraphs in the right series', () => {
      const counts = files.map((file) => countNumberedLines(basename(file), splitFile(file)));
      const sum = (field: 'paragraphs' | 'found' | 'headings' | 'headingsFound'): number =>
        counts.reduce((total, count) => total + count[field], 0);
      const report = counts.map(describeCount);
      report.push(
        `paragraphs ${sum('found')} of ${sum('paragraphs')}, subheadings ${sum('headingsFound')} of ${sum('headings')}`,
      );
      // Read by people: the share reached, and which lines were missed.
      process.stdout.write(`${report.join('\n')}\n`);
      expect(sum('paragraphs')).toBeGreaterThan(4000);
      expect(sum('found') / sum('paragraphs')).toBeGreaterThanOrEqual(leastShare);
      expect(sum('headingsFound') / sum('headings')).toBeGreaterThanOrEqual(leastShare);
    });
  },
);

function describeCount(count: NumberedLineCount): string {
  const missed = count.missed.length === 0 ? '' : `\n  ${count.missed.join('\n  ')}`;
  return `${count.file}: ${count.found}/${count.paragraphs} in ${count.series} series, headings ${count.headingsFound}/${count.headings}${missed}`;
}
