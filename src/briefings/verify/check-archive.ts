import { inflateRawSync } from 'node:zlib';
import { unreadableFile } from './unreadable-file.js';

/** Most bytes that a Word file may unpack to, all its parts together. */
const largestUnpacked = 50 * 1024 * 1024;
const longestEnd = 22 + 0xffff;

/**
 * Makes sure that a zip archive can be unpacked within bounds, whatever sizes it states of itself. Offsets are those of
 * PKWARE's APPNOTE, 4.3.7 to 4.3.16. @throws AppError invalid-input.
 */
export function checkArchive(name: string, body: Uint8Array): void {
  const archive = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  try {
    if (unpackAll(archive) <= largestUnpacked) return;
  } catch (error) {
    if (!isTooLarge(error)) {
      throw unreadableFile(`${name} is damaged: its parts cannot be unpacked.`, remedyOfDamage, error);
    }
  }
  throw unreadableFile(
    `${name} unpacks to more than ${largestUnpacked / 1024 / 1024} MB.`,
    'Take pictures and embedded files out of it, and save it again.',
  );
}

/** What to do about a Word file that does not open. */
export const remedyOfDamage =
  'Open it in Word or LibreOffice, save it again as .docx, and verify the new file.';

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}

/** Bytes of all entries, unpacked; stops at the bound. */
function unpackAll(archive: Buffer): number {
  const end = archive.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end < Math.max(0, archive.length - longestEnd)) throw new Error('no directory');
  let at = archive.readUInt32LE(end + 16);
  const stated = archive.readUInt16LE(end + 10);
  // A program that unpacks may go by ZIP64 records or by signatures instead of the count; no Word file needs either.
  if (at === 0xffffffff || stated === 0xffff || archive.readUInt16LE(end + 4) !== 0) throw new Error('ZIP64');
  let bytes = 0;
  let found = 0;
  for (; archive.toString('latin1', at, at + 4) === 'PK\u0001\u0002' && bytes <= largestUnpacked; found++) {
    bytes += measureEntry(archive, at, largestUnpacked - bytes + 1);
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  if (bytes <= largestUnpacked && found !== stated) throw new Error('the directory states another count');
  return bytes;
}

function measureEntry(archive: Buffer, at: number, most: number): number {
  const packed = archive.readUInt32LE(at + 20);
  const local = archive.readUInt32LE(at + 42);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  if (start + packed > archive.length) throw new Error('an entry ends after the file');
  if (archive.readUInt16LE(at + 10) === 0) return packed;
  return inflateRawSync(archive.subarray(start, start + packed), { maxOutputLength: most }).length;
}
