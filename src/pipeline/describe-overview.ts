import type { CorpusOverview } from '../contracts/corpus-overview.js';
import type { AnswerServices } from './answer-services.js';

type Described = Pick<AnswerServices, 'index' | 'manifest' | 'documents' | 'languageModel'>;

/**
 * The corpus for a first look at it: its documents by date with the number of their paragraphs, and who writes answers
 * from it; no questions yet.
 */
export async function describeOverview({
  index,
  manifest,
  documents,
  languageModel,
}: Described): Promise<Omit<CorpusOverview, 'suggestions'>> {
  const { documents: documentCount, paragraphs, sentences } = manifest.counts;
  const counted: CorpusOverview['documents'] = [];
  // One document at a time: of a large corpus the paragraphs are never in memory together.
  for (const document of documents.values()) {
    const outline = await index.outline(document.id);
    counted.push({ ...document, paragraphs: outline?.paragraphs.length ?? 0 });
  }
  return {
    title: manifest.corpusTitle,
    corpusVersion: manifest.corpusVersion,
    counts: { documents: documentCount, paragraphs, sentences },
    documents: counted,
    answerer:
      languageModel === undefined
        ? null
        : { name: languageModel.model.name, destination: languageModel.model.destination },
  };
}
