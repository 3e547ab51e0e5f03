import { expect, it } from 'vitest';
import { countNumberedLines } from '../../../eval/public/count-numbered-lines.js';
import { plainTextReader } from '../../../src/documents/plain-text-reader.js';
import { makeParagraph } from '../../support/make-paragraph.js';

const text = [
  '1. The Committee met in spring.',
  '2. It thanked the hosts.',
  'Annex',
  '1. The list is closed.',
  '',
].join('\n');
const source = plainTextReader.read({ path: 'report.txt', bytes: new TextEncoder().encode(text) });

function paragraphAt(line: string, key: string, part: string | null): ReturnType<typeof makeParagraph> {
  const start = text.indexOf(line);
  const sourceSpans = [{ start, end: start + line.length }];
  return makeParagraph({ documentId: 'doc', ordinal: 0, text: line, key, part, sourceSpans });
}

it('counts the printed numbers that became the paragraph of that number in the right series', () => {
  const paragraphs = [
    paragraphAt('1. The Committee', 'p1', null),
    paragraphAt('2. It thanked', 'p2', null),
    paragraphAt('1. The list', 'annex.p1', 'annex'),
  ];
  const count = countNumberedLines('report.txt', { source, paragraphs, headings: [], regions: [] });
  expect(count).toEqual({
    file: 'report.txt',
    paragraphs: 3,
    found: 3,
    headings: 0,
    headingsFound: 0,
    series: 2,
    missed: [],
  });
});

it('lists a number that became nothing and one that stands in the wrong series', () => {
  const paragraphs = [paragraphAt('1. The Committee', 'p1', null), paragraphAt('1. The list', 'p3', null)];
  const count = countNumberedLines('report.txt', { source, paragraphs, headings: [], regions: [] });
  expect(count.found).toBe(1);
  expect(count.missed).toEqual([
    ' para. 2: no paragraph "2. It thanked the hosts."',
    'annex para. 1: p3 "1. The list is closed."',
  ]);
});
