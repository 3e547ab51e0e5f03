import { checkClaim } from '../../src/citations/claims/check-claim.js';
import type { ClaimCheck } from '../../src/contracts/claim-check.js';
import type { AnswerServices } from '../../src/pipeline/answer-services.js';
import { findOtherPassages } from './find-other-passages.js';
import type { ClaimCase } from './list-claim-cases.js';
import { PassageLoader } from './load-passages.js';

/** A claim with what the check says of it. */
export interface JudgedCase extends ClaimCase {
  check: ClaimCheck;
  /** Milliseconds of the embedding and of the check. */
  embedding: number;
  checking: number;
}

/** Checks every claim against the paragraphs it cites, one after another, as an answer is checked. */
export async function judgeClaims(
  cases: readonly ClaimCase[],
  { index, embedder, documents, now }: Pick<AnswerServices, 'index' | 'embedder' | 'documents' | 'now'>,
): Promise<JudgedCase[]> {
  const loader = new PassageLoader(index, documents);
  const judged: JudgedCase[] = [];
  for (const one of cases) {
    const began = now();
    const [vector] = await embedder.embedPassages([one.text]);
    const embedding = now() - began;
    if (vector === undefined) throw new Error('the embedder gave no vector');
    const passages = await loader.load(one.paragraphIds);
    const otherIds = await findOtherPassages({ paragraphIds: one.paragraphIds, vector, index });
    const others = await loader.load(otherIds);
    const citations = one.paragraphIds.map((id) => ({ key: id, paragraphId: id, quote: null }));
    const checkBegan = now();
    const check = checkClaim({ sentence: { text: one.text, citations }, passages, others, vector });
    judged.push({ ...one, check, embedding, checking: now() - checkBegan });
  }
  return judged;
}
