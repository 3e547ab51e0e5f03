import { createHash } from 'node:crypto';
import {
  briefingSourceSchema,
  type Briefing,
  type BriefingCitation,
  type BriefingPart,
  type BriefingSentence,
} from '../../src/contracts/briefing.js';
import { formatDate } from '../../src/language/format-date.js';
import { formatLabel } from '../../src/citations/format-label.js';
import { makeUrl } from '../../src/citations/make-url.js';
import type { AnswerServices } from '../../src/pipeline/answer-services.js';
import { makeBriefing } from './make-briefing.js';

/** A briefing that quotes every sentence of every document of an index, a block for each paragraph. */
export async function makeCorpusBriefing({
  index,
  documents,
  manifest,
}: Pick<AnswerServices, 'index' | 'documents' | 'manifest'>): Promise<Briefing> {
  const citations: BriefingCitation[] = [];
  const parts: BriefingPart[] = [];
  for (const document of documents.values()) {
    const paragraphs = (await index.outline(document.id))?.paragraphs ?? [];
    const sentences = await index.sentences(paragraphs.map(({ id }) => id));
    const blocks = paragraphs.map((paragraph) =>
      sentences
        .filter(({ paragraphId }) => paragraphId === paragraph.id)
        .map(({ start, end }): BriefingSentence => {
          const quote = paragraph.text.slice(start, end);
          const n = citations.length + 1;
          citations.push({
            n,
            paragraphId: paragraph.id,
            documentId: document.id,
            label: formatLabel(document, paragraph),
            locator: paragraph.locator,
            quote,
            start,
            end,
            sourceSpans: [],
            url: makeUrl(paragraph),
            located: 'located',
            textHash: createHash('sha256').update(paragraph.text).digest('hex').slice(0, 16),
          });
          return { text: quote, citations: [n], verdict: 'supported', form: 'sentence' };
        }),
    );
    const filled = blocks.filter((block) => block.length > 0);
    const date = formatDate(document.date);
    const heading = date === null ? document.shortTitle : `${document.shortTitle} (${date})`;
    parts.push({ documentId: document.id, heading, blocks: filled });
  }
  const section = { heading: 'All', query: 'all', comparisons: [], missing: [], nearest: [] };
  const count = citations.length;
  const sources = [...documents.values()].map((document) => ({
    document: briefingSourceSchema.shape.document.parse(document),
    url: `/documents/${document.id}`,
    citations: citations.filter(({ documentId }) => documentId === document.id).map(({ n }) => n),
  }));
  return makeBriefing({
    sections: [{ ...section, status: 'found', parts }],
    citations,
    sources,
    corpus: { title: manifest.corpusTitle, version: manifest.corpusVersion },
    overview: [`All: ${count} sentences of ${documents.size} documents.`],
    notices: [],
    checks: {
      sentences: count,
      checked: count,
      removed: [],
      repeated: 0,
      sections: 1,
      emptySections: [],
      documentsSearched: documents.size,
      documentsCited: documents.size,
      paragraphsCited: new Set(citations.map(({ paragraphId }) => paragraphId)).size,
    },
  });
}
