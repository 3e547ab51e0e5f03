import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { briefingSchema, type Briefing, type BriefingSentence } from '../../src/contracts/briefing.js';
import type { AnswerServices } from '../../src/pipeline/answer-services.js';

/** Sentences of a briefing in reading order. */
export function listBriefingSentences({ sections }: Pick<Briefing, 'sections'>): BriefingSentence[] {
  return sections.flatMap(({ parts }) => parts.flatMap(({ blocks }) => blocks.flat()));
}

/** What must be true of every briefing: its quotes, numbers and counts, each worked out anew from index and sections. */
export async function expectSoundBriefing(
  briefing: Briefing,
  { index, documents }: Pick<AnswerServices, 'index' | 'documents'>,
): Promise<void> {
  expect(briefingSchema.parse(JSON.parse(JSON.stringify(briefing)))).toEqual(briefing);
  const sentences = listBriefingSentences(briefing);
  await expectLocated(briefing, sentences, index);
  expectCounts(briefing, sentences);
  const numbers = sentences.flatMap(({ citations }) => citations);
  const firstUses = [...new Set(numbers)];
  expect(firstUses).toEqual(briefing.citations.map(({ n }) => n));
  expect(firstUses).toEqual(briefing.citations.map((_, at) => at + 1));
  const read = new Set<number>();
  for (const { comparisons, parts } of briefing.sections) {
    for (const { citations } of parts.flatMap(({ blocks }) => blocks.flat()))
      for (const n of citations) read.add(n);
    // A line compares only what has been read by then.
    for (const { citations } of comparisons) {
      expect(citations.length).toBeGreaterThan(0);
      for (const n of citations) expect(read).toContain(n);
    }
    const dates = parts.map(({ documentId }) => documents.get(documentId)?.date ?? '9999');
    expect(dates).toEqual([...dates].sort());
  }
}

async function expectLocated(
  { citations }: Briefing,
  sentences: readonly BriefingSentence[],
  index: AnswerServices['index'],
): Promise<void> {
  const paragraphs = new Map(
    (await index.paragraphs(citations.map(({ paragraphId }) => paragraphId))).map((one) => [one.id, one]),
  );
  for (const { paragraphId, quote, start, end, textHash, located, locator, documentId } of citations) {
    const paragraph = paragraphs.get(paragraphId);
    expect(paragraph?.text.slice(start, end)).toBe(quote);
    expect({ locator, documentId, located }).toEqual({
      locator: paragraph?.locator,
      documentId: paragraph?.documentId,
      located: 'located',
    });
    const digest = createHash('sha256')
      .update(paragraph?.text ?? '')
      .digest('hex');
    expect(textHash).toBe(digest.slice(0, 16));
  }
  for (const { text, citations: own, verdict } of sentences) {
    expect(verdict).toBe('supported');
    expect(citations.find(({ n }) => n === own[0])?.quote).toBe(text);
  }
  const texts = sentences.filter(({ form }) => form !== 'lead-in').map(({ text }) => text);
  expect([...new Set(texts)]).toEqual(texts);
}

function expectCounts(
  { checks, citations, sections, sources, overview }: Briefing,
  sentences: readonly BriefingSentence[],
): void {
  expect(checks).toMatchObject({
    sentences: sentences.length,
    checked: sentences.length,
    removed: [],
    sections: sections.length,
    emptySections: sections.filter(({ parts }) => parts.length === 0).map(({ heading }) => heading),
    documentsSearched: sources.length,
    documentsCited: new Set(citations.map(({ documentId }) => documentId)).size,
    paragraphsCited: new Set(citations.map(({ paragraphId }) => paragraphId)).size,
  });
  for (const { document, citations: numbers } of sources)
    expect(numbers).toEqual(
      citations.filter(({ documentId }) => documentId === document.id).map(({ n }) => n),
    );
  for (const { heading, parts } of sections.filter((section) => section.parts.length > 0)) {
    const number = parts.flatMap(({ blocks }) => blocks.flat()).length;
    const line = overview.find((one) => one.startsWith(`${heading}: `));
    expect(line?.match(/\d+/gu)?.map(Number)).toEqual([
      number,
      new Set(parts.map(({ documentId }) => documentId)).size,
    ]);
  }
}
