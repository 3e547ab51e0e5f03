/**
 * Makes models/word-vectors-en from the default embedding model: every English word that the model's vocabulary has
 * whole and the dictionary knows is embedded alone; the vectors are centred, turned to their main directions (principal
 * components, by orthogonal iteration), cut to the first of them, scaled to unit length and rounded to a byte a number.
 * Run once when the default model changes; the result is committed.
 *
 *   npx tsx eval/claims/make-word-vectors.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LocalEmbedder } from '../../src/embeddings/local-embedder.js';
import { openSpeller } from '../../src/language/spelling.js';
import { stopWords } from '../../src/language/stop-words.js';
import { makeSeededRandom } from '../measures/seeded-random.js';

const modelName = 'bge-small-en-v1.5-q8';
const modelsFolder = join(import.meta.dirname, '../../models');
const dimensions = 96;
const rounds = 30;
const seed = 7;

const tokenizerSchema = z.object({ model: z.object({ vocab: z.record(z.string(), z.number()) }) });

async function listVocabulary(): Promise<string[]> {
  const path = join(modelsFolder, modelName, 'tokenizer.json');
  const tokenizer = tokenizerSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const speller = await openSpeller();
  // The vocabulary is by frequency, and so is the list: a word's place tells how common it is.
  return Object.entries(tokenizer.model.vocab)
    .sort(([, left], [, right]) => left - right)
    .map(([word]) => word)
    .filter((word) => /^[a-z]{3,}$/u.test(word) && !stopWords.has(word) && speller.correct(word));
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < left.length; at += 1) sum += (left[at] ?? 0) * (right[at] ?? 0);
  return sum;
}

function scaleToUnit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector));
  return length === 0 ? vector : vector.map((value) => value / length);
}

function centre(vectors: readonly Float32Array[]): Float64Array[] {
  const mean = new Float64Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) vector.forEach((value, at) => (mean[at] = (mean[at] ?? 0) + value));
  return vectors.map((vector) =>
    Float64Array.from(vector, (value, at) => value - (mean[at] ?? 0) / vectors.length),
  );
}

function computeCovariance(vectors: readonly Float64Array[]): Float64Array[] {
  const size = vectors[0]?.length ?? 0;
  const rows = Array.from({ length: size }, () => new Float64Array(size));
  for (const vector of vectors)
    rows.forEach((row, at) => {
      const factor = vector[at] ?? 0;
      for (let column = 0; column < size; column += 1)
        row[column] = (row[column] ?? 0) + factor * (vector[column] ?? 0);
    });
  return rows;
}

/** Main directions of a covariance matrix, by orthogonal iteration with Gram and Schmidt's procedure. */
function findDirections(covariance: readonly Float64Array[]): Float64Array[] {
  const random = makeSeededRandom(seed);
  let directions: Float64Array[] = Array.from({ length: dimensions }, () =>
    Float64Array.from({ length: covariance.length }, () => random() - 0.5),
  );
  for (let round = 0; round < rounds; round += 1) {
    const turned: Float64Array[] = [];
    for (const direction of directions) {
      let next: Float64Array = Float64Array.from(covariance, (row) => dot(row, direction));
      for (const earlier of turned) {
        const along = dot(next, earlier);
        next = next.map((value, at) => value - along * (earlier[at] ?? 0));
      }
      turned.push(scaleToUnit(next));
    }
    directions = turned;
  }
  return directions;
}

const words = await listVocabulary();
const embedder = await LocalEmbedder.start({ model: modelName });
const centred = centre(await embedder.embedPassages(words));
await embedder.close();
const directions = findDirections(computeCovariance(centred));
const bytes = new Int8Array(words.length * dimensions);
centred.forEach((vector, row) => {
  const short = scaleToUnit(Float64Array.from(directions, (direction) => dot(vector, direction)));
  bytes.set(
    Int8Array.from(short, (value) => Math.round(value * 127)),
    row * dimensions,
  );
});
const folder = join(modelsFolder, 'word-vectors-en');
writeFileSync(join(folder, 'words.txt'), `${words.join('\n')}\n`);
writeFileSync(join(folder, 'vectors.bin'), bytes);
console.log(`${words.length} words, ${dimensions} numbers each`);
