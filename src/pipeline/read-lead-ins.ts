import type { IndexReader } from '../contracts/search-index.js';
import type { TopicSentence } from '../contracts/topic-passage.js';

/** Texts of the paragraphs that the sentences' items belong to, by id. */
export async function readLeadIns(
  sentences: readonly TopicSentence[],
  index: Pick<IndexReader, 'paragraphs'>,
): Promise<Map<string, string>> {
  const ids = [...new Set(sentences.flatMap(({ paragraph }) => paragraph.parentId ?? []))];
  return new Map((await index.paragraphs(ids)).map(({ id, text }) => [id, text]));
}
