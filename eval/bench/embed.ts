/**
 * How near the whole of indexing (read, parse, chunk, count tokens, embed, cache, write, publish) comes to a bare
 * onnxruntime loop over the same texts, with as many processes, in one run. The texts are the chunks and sentences of
 * SEEDS_DIR that are embedded, each once. Starting the embedding processes and loading the model count for neither side;
 * everything else that buildIndex does counts, from an empty folder, closing included. Prints; asserts nothing.
 *
 *   npm run bench -- [rounds]     compiled, as the program is run; starting TypeScript costs more than what is measured
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, parseConfig } from '../../src/config/parse-config.js';
import { describeDocuments } from '../../src/documents/describe-documents.js';
import { readCorpus } from '../../src/documents/read-corpus.js';
import { LocalEmbedder } from '../../src/embeddings/local-embedder.js';
import { buildIndex } from '../../src/pipeline/build-index.js';
import { openEmbedder } from '../../src/pipeline/open-embedder.js';
import { prepareDocument } from '../../src/pipeline/prepare-document.js';
import { compareWithBareLoop } from './compare-with-bare-loop.js';

const targetRatio = 0.9;
const bareModel = 'bge-small-en-v1.5-q8';

/** The different texts that indexing the corpus embeds. */
async function listTexts(config: Config): Promise<string[]> {
  const { sources } = await readCorpus(config.seedsFolder);
  const embedder = await openEmbedder(config, console.error);
  const texts = new Set<string>();
  for (const { document, source } of describeDocuments(sources)) {
    const { chunks, sentences } = await prepareDocument(document, source, embedder);
    for (const { text } of [...chunks, ...sentences]) texts.add(text);
  }
  await embedder.close();
  return [...texts];
}

/** Milliseconds that starting embedders has taken since this was called: buildIndex starts its own, unseen. */
function watchEmbedderStarts(): { milliseconds: number } {
  const spent = { milliseconds: 0 };
  const start = LocalEmbedder.start.bind(LocalEmbedder);
  LocalEmbedder.start = async (options) => {
    const before = performance.now();
    return start(options).finally(() => (spent.milliseconds += performance.now() - before));
  };
  return spent;
}

interface Build {
  /** Of the whole of buildIndex. */
  seconds: number;
  /** Of these, for starting processes and loading the model. */
  starting: number;
  embedded: number;
}

async function buildFromNothing(config: Config, starts: { milliseconds: number }): Promise<Build> {
  const indexFolder = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'));
  const startedBefore = starts.milliseconds;
  const before = performance.now();
  const { embedded } = await buildIndex({ config: { ...config, indexFolder } });
  const seconds = (performance.now() - before) / 1000;
  rmSync(indexFolder, { recursive: true });
  return { seconds, starting: (starts.milliseconds - startedBefore) / 1000, embedded };
}

async function measure(rounds: number): Promise<void> {
  const config = parseConfig(process.env);
  const { model, processes } = config.embedding;
  if (model !== bareModel) throw new Error(`the bare loop runs ${bareModel}; EMBEDDING_MODEL is ${model}`);
  const texts = await listTexts(config);
  console.log(`${texts.length} different texts, ${processes} processes, ${rounds} rounds`);
  const starts = watchEmbedderStarts();
  const candidate = async (): Promise<number> => {
    const { seconds, starting, embedded } = await buildFromNothing(config, starts);
    if (embedded !== texts.length) console.log(`  ${embedded} texts were embedded, some more than once`);
    console.log(`  buildIndex ${seconds.toFixed(2)} s, of which starting ${starting.toFixed(2)} s, left out`);
    return seconds - starting;
  };
  const result = await compareWithBareLoop({ texts, processes, rounds, candidate });
  console.log(
    `medians: bare loop ${result.bare.toFixed(1)} texts/s, indexing ${result.candidate.toFixed(1)} texts/s; ` +
      `ratio ${result.ratio.toFixed(3)} (target ${targetRatio}); process start and model loading in neither`,
  );
}

await measure(Number(process.argv[2] ?? 5));
