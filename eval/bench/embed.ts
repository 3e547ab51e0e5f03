/**
 * How near embedding comes to a bare onnxruntime loop over the same texts, with as many processes, in one run:
 * `npx tsx eval/bench/embed.ts [rounds]`. The texts are the lines of seeds/ of 40 characters or more, cut to 1,500. The
 * candidate embeds them through LocalEmbedder and writes a new cache; starting the processes counts for neither.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CachedEmbedder } from '../../src/embeddings/cached-embedder.js';
import { LocalEmbedder } from '../../src/embeddings/local-embedder.js';
import { compareWithBareLoop } from './compare-with-bare-loop.js';

const targetRatio = 0.9;
const seeds = fileURLToPath(new URL('../../seeds/', import.meta.url));
const rounds = Number(process.argv[2] ?? 5);
const processes = Math.min(4, availableParallelism());

function readTexts(): string[] {
  const files = readdirSync(seeds).filter((name) => name.endsWith('.txt'));
  const lines = files.sort().flatMap((name) => readFileSync(join(seeds, name), 'utf8').split('\n'));
  return [...new Set(lines.map((line) => line.trim().slice(0, 1500)).filter((line) => line.length >= 40))];
}

async function embedIntoNewCache(texts: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const embedder = await LocalEmbedder.start({ model: 'bge-small-en-v1.5-q8', processes });
  const cached = new CachedEmbedder({ embedder, path: join(folder, 'embeddings.db') });
  const start = performance.now();
  await cached.embedPassages(texts);
  const seconds = (performance.now() - start) / 1000;
  await cached.close();
  rmSync(folder, { recursive: true });
  return seconds;
}

const texts = readTexts();
console.log(`${texts.length} texts, ${processes} processes, ${rounds} rounds`);
const result = await compareWithBareLoop({
  texts,
  processes,
  rounds,
  candidate: () => embedIntoNewCache(texts),
});
console.log(
  `medians: bare ${result.bare.toFixed(1)} texts/s, embedder with cache ${result.candidate.toFixed(1)} texts/s; ` +
    `ratio ${result.ratio.toFixed(3)} (target ${targetRatio})`,
);
