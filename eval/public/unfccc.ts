/**
 * How many of the printed numbers of 30 decision texts and session reports of United Nations climate bodies became the
 * paragraph, item or heading that they number, in the right series. Nothing of the parser was written from them. Skips,
 * saying so, where the data is absent.
 *
 *   npx tsx eval/public/unfccc.ts [--list]
 *
 * With --list, the lines that were missed are printed. The twenty questions on the same texts are asked by
 * `rapporteur eval --questions eval/questions/unfccc.jsonl --index <index of the folder>`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainTextReader } from '../../src/documents/plain-text-reader.js';
import { splitParagraphs } from '../../src/paragraphs/split-paragraphs.js';
import { countNumberedLines, type NumberedLineCount } from './count-numbered-lines.js';

const dataFolder = join(import.meta.dirname, '../../../shared/data/unfccc');

function countFile(file: string): NumberedLineCount {
  const source = plainTextReader.read({ path: file, bytes: readFileSync(join(dataFolder, file)) });
  return countNumberedLines(file, { ...splitParagraphs({ documentId: 'doc', source }), source });
}

/** "465 of 470 (98.9 %)", rounded down, so that 100 % is all of them. */
function describeShare(found: number, all: number): string {
  return `${found} of ${all} (${(Math.floor((1000 * found) / all) / 10).toFixed(1)} %)`;
}

if (existsSync(dataFolder)) {
  const files = readdirSync(dataFolder).filter((file) => file.endsWith('.txt'));
  const counts = files.sort().map(countFile);
  const sum = (field: 'paragraphs' | 'found' | 'headings' | 'headingsFound'): number =>
    counts.reduce((total, count) => total + count[field], 0);
  for (const count of counts) {
    console.log(`${describeShare(count.found, count.paragraphs)} in ${count.series} series  ${count.file}`);
    if (process.argv.includes('--list')) for (const line of count.missed) console.log(`  ${line}`);
  }
  console.log(`numbered paragraphs and items: ${describeShare(sum('found'), sum('paragraphs'))}`);
  console.log(`numbered subheadings: ${describeShare(sum('headingsFound'), sum('headings'))}`);
} else {
  console.log('skipped: the UNFCCC texts are not at ../shared/data/unfccc');
}
