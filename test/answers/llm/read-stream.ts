/** All that a stream gives, and what it ends with. */
export async function readStream<Piece, End>(
  stream: AsyncGenerator<Piece, End, undefined>,
): Promise<{ pieces: Piece[]; end: End }> {
  const pieces: Piece[] = [];
  for (;;) {
    const { done, value } = await stream.next();
    if (done === true) return { pieces, end: value };
    pieces.push(value);
  }
}
