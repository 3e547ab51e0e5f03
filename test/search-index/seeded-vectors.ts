/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Vectors that lie like embeddings of texts do: a mixture of clusters in a space of 32 latent dimensions, put into
 * `dimension` numbers with a little noise. Independent random numbers would say nothing: all would be equally far.
 */
export function makeStructuredVectors(
  count: number,
  dimension: number,
  random: () => number,
): Float32Array<ArrayBuffer>[] {
  const latent = 32;
  const gauss = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const vector = (length: number): Float32Array<ArrayBuffer> => Float32Array.from({ length }, gauss);
  const basis = Array.from({ length: latent }, () => vector(dimension));
  const centres = Array.from({ length: Math.ceil(count / 50) }, () => vector(latent));
  return Array.from({ length: count }, () => {
    const centre = centres[Math.floor(random() * centres.length)] ?? new Float32Array(latent);
    const made = vector(dimension).map((noise) => 0.3 * noise);
    basis.forEach((axis, index) => {
      const weight = (centre[index] ?? 0) + 0.5 * gauss();
      axis.forEach((value, place) => {
        made[place] = (made[place] ?? 0) + weight * value;
      });
    });
    const length = Math.hypot(...made);
    return made.map((value) => value / length);
  });
}

/** Cosine of two vectors in double precision. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let [product, squaresA, squaresB] = [0, 0, 0];
  for (let index = 0; index < a.length; index += 1) {
    const [left, right] = [a[index] ?? 0, b[index] ?? 0];
    product += left * right;
    squaresA += left * left;
    squaresB += right * right;
  }
  return product / Math.sqrt(squaresA * squaresB);
}
