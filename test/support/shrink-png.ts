import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Most colours kept; the rest, which only smooth the edges of letters, become the nearest of these. */
const mostColours = 160;
const signature = Buffer.from('89504e470d0a1a0a', 'hex');

/**
 * A screenshot (PNG of 8 bits a channel, RGB or RGBA, not interlaced) with a palette of its most frequent colours: about
 * a third of its size, and the same to the eye where a page has few colours.
 */
export function shrinkPng(png: Buffer): Buffer {
  const { header, data } = readChunks(png);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  if (header[8] !== 8 || header[12] !== 0 || (header[9] !== 2 && header[9] !== 6)) {
    throw new Error('Not a PNG as browsers write it.');
  }
  const bytes = header[9] === 6 ? 4 : 3;
  const pixels = unfilter(inflateSync(data), { width, height, bytes });
  const palette = chooseColours(pixels);
  const indexes = Buffer.alloc((width + 1) * height);
  const nearest = new Map<number, number>();
  pixels.forEach((colour, at) => {
    const index = nearest.get(colour) ?? findNearest(colour, palette);
    nearest.set(colour, index);
    indexes[at + Math.floor(at / width) + 1] = index;
  });
  const head = Buffer.from(header);
  head[9] = 3;
  return Buffer.concat([
    signature,
    makeChunk('IHDR', head),
    makeChunk('PLTE', Buffer.from(palette.flatMap(splitColour))),
    makeChunk('IDAT', deflateSync(indexes, { level: 9, memLevel: 9 })),
    makeChunk('IEND', Buffer.alloc(0)),
  ]);
}

function readChunks(png: Buffer): { header: Buffer; data: Buffer } {
  let header: Buffer = Buffer.alloc(13);
  const data: Buffer[] = [];
  for (let at = signature.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 8, at + 8 + length);
    const type = png.toString('latin1', at + 4, at + 8);
    if (type === 'IHDR') header = body;
    if (type === 'IDAT') data.push(body);
    at += length + 12;
  }
  return { header, data: Buffer.concat(data) };
}

interface Size {
  width: number;
  height: number;
  /** Bytes of a pixel. */
  bytes: number;
}

/** The colours of all pixels as numbers, 0xrrggbb (PNG, second edition, 9.2). */
function unfilter(raw: Buffer, { width, height, bytes }: Size): Uint32Array {
  const line = width * bytes;
  const pixels = new Uint32Array(width * height);
  let above: Buffer = Buffer.alloc(line);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (line + 1)] ?? 0;
    const row = Buffer.from(raw.subarray(y * (line + 1) + 1, (y + 1) * (line + 1)));
    for (let x = 0; x < line; x += 1) {
      const left = row[x - bytes] ?? 0;
      const up = above[x] ?? 0;
      const corner = x < bytes ? 0 : (above[x - bytes] ?? 0);
      row[x] = ((row[x] ?? 0) + predict(filter, [left, up, corner])) & 255;
    }
    for (let x = 0; x < width; x += 1) pixels[y * width + x] = row.readUIntBE(x * bytes, 3);
    above = row;
  }
  return pixels;
}

function predict(filter: number, [left, up, corner]: [number, number, number]): number {
  if (filter < 2) return filter * left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((near) => Math.abs(left + up - corner - near));
  if (toLeft === undefined || toUp === undefined || toCorner === undefined) return 0;
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function chooseColours(pixels: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts]
    .sort(([one, first], [other, second]) => second - first || one - other)
    .slice(0, mostColours)
    .map(([colour]) => colour);
}

function findNearest(colour: number, palette: readonly number[]): number {
  const wanted = splitColour(colour);
  const distances = palette.map((candidate) =>
    splitColour(candidate).reduce((sum, value, at) => sum + (value - (wanted[at] ?? 0)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

function splitColour(colour: number): number[] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function makeChunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const ends = [Buffer.alloc(4), Buffer.alloc(4)] as const;
  ends[0].writeUInt32BE(body.length);
  ends[1].writeUInt32BE(crc32(named));
  return Buffer.concat([ends[0], named, ends[1]]);
}
