import type { BuildProgress } from '../contracts/build-report.js';
import type { Embedder } from '../contracts/embedding.js';
import type { IndexEntry, IndexWriter } from '../contracts/search-index.js';
import { embedDocument, type PreparedDocument } from './prepare-document.js';

interface EmbedAndWriteOptions {
  embedder: Pick<Embedder, 'embedPassages'>;
  writer: Pick<IndexWriter, 'put'>;
  /** Resolved once the writer can be put to. */
  begun: Promise<void>;
  onProgress?: (progress: BuildProgress) => void;
  signal?: AbortSignal;
}

/**
 * Embeds documents and writes them, in order. While one is written the next is being embedded, so that the embedding
 * processes never wait for the disk. The total that is reported grows until all documents are prepared.
 */
export async function embedAndWrite(
  prepared: readonly Promise<PreparedDocument>[],
  { embedder, writer, begun, onProgress, signal }: EmbedAndWriteOptions,
): Promise<void> {
  const totals = prepared.map(() => 0);
  const counts = prepared.map(() => 0);
  const report = (): void => onProgress?.({ stage: 'embedding', done: sum(counts), total: sum(totals) });
  prepared.forEach((promise, at) => {
    promise.then(
      ({ chunks, sentences }) => (totals[at] = chunks.length + sentences.length),
      () => undefined,
    );
  });
  const embed = (at: number): Promise<IndexEntry> | null => {
    const document = prepared[at];
    if (document === undefined) return null;
    return document.then((ready) =>
      embedDocument(ready, embedder, (count) => {
        counts[at] = count;
        report();
      }),
    );
  };
  const aborted = rejectOnAbort(signal);
  // A writer that cannot begin (another build is running) ends the work at once, not after the first document.
  const refused = begun.then(() => new Promise<never>(() => undefined));
  refused.catch(() => undefined);
  let current = embed(0);
  for (let at = 0; current !== null; at += 1) {
    const next = embed(at + 1);
    // A failure of the one ahead is met when its turn comes, and does not matter after an abort.
    next?.catch(() => undefined);
    current.catch(() => undefined);
    const entry = await Promise.race([current, aborted, refused]);
    await begun;
    await writer.put(entry);
    current = next;
  }
  onProgress?.({ stage: 'writing', done: prepared.length, total: prepared.length });
}

/** Never fulfilled; rejected with the reason as soon as the signal is aborted. */
function rejectOnAbort(signal: AbortSignal | undefined): Promise<never> {
  const aborted = new Promise<never>((_, reject) => {
    const stop = (): void => {
      reject(signal?.reason instanceof Error ? signal.reason : new Error('aborted'));
    };
    if (signal?.aborted === true) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
  aborted.catch(() => undefined);
  return aborted;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
