/** The bytes of a vector as stored: 32-bit floats in the order of this machine (little-endian on every one we run on). */
export function toBytes(vector: Float32Array): Uint8Array {
  return new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);
}

/** Stored vectors, each of `dimension` numbers, copied one after the other into one array. */
export function packVectors(blobs: readonly Uint8Array[], dimension: number): Float32Array {
  const packed = new Float32Array(blobs.length * dimension);
  const bytes = new Uint8Array(packed.buffer);
  blobs.forEach((blob, index) => {
    bytes.set(blob, index * dimension * Float32Array.BYTES_PER_ELEMENT);
  });
  return packed;
}
