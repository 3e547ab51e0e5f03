/** A program that embeds until it is killed; tells its parent the ids of its processes. */
import { LocalEmbedder } from '../../src/embeddings/local-embedder.js';

const embedder = await LocalEmbedder.start({ model: 'bge-small-en-v1.5-q8', processes: 1 });
const texts = Array.from({ length: 10_000 }, (_, index) => `Paragraph ${index} of a long report.`);
void embedder.embedPassages(texts, (count) => {
  if (count === 1) process.send?.(embedder.processIds);
});
