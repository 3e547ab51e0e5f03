import type { IndexReader } from '../../src/contracts/search-index.js';

/** Neighbours on either side of a cited paragraph, and paragraphs found by the claim itself, that it may rest on instead. */
const neighboursEachSide = 2;
const paragraphsFound = 8;

interface ClaimAmongOthers {
  paragraphIds: readonly string[];
  vector: Float32Array;
  index: IndexReader;
}

/** Ids of the paragraphs that a claim is compared with beside those it cites, as an answer's evidence would give them. */
export async function findOtherPassages({
  paragraphIds,
  vector,
  index,
}: ClaimAmongOthers): Promise<string[]> {
  const around = await Promise.all(
    paragraphIds.map((id) => index.neighbours(id, neighboursEachSide, neighboursEachSide)),
  );
  const found = await index.searchDense(vector, paragraphsFound);
  const ids = new Set([...around.flat().map(({ id }) => id), ...found.map(({ paragraphId }) => paragraphId)]);
  return [...ids].filter((id) => !paragraphIds.includes(id));
}
