import { z } from 'zod';
import { evidenceSchema } from '../../contracts/answer.js';
import { readingParagraphSchema } from '../../contracts/paragraph.js';
import { requestJson } from '../http/request-json.js';
import { writeSearchAddress, type SearchRequest } from './search-address.js';

const searchHitSchema = z.object({
  paragraph: readingParagraphSchema,
  label: z.string(),
  url: z.string(),
  legs: evidenceSchema.shape.legs,
  score: z.number(),
});
/** A paragraph found, best first among its like. */
export type SearchHit = z.infer<typeof searchHitSchema>;

const searchAnswerSchema = z.object({ hits: z.array(searchHitSchema) });

/** Searches the corpus for paragraphs. @throws HttpProblem */
export async function findHits(request: SearchRequest, signal: AbortSignal): Promise<SearchHit[]> {
  const { hits } = await requestJson(`/api/search?${writeSearchAddress(request)}`, searchAnswerSchema, {
    signal,
  });
  return hits;
}
