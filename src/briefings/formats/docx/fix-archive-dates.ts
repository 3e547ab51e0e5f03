const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endOfDirectory = 0x06054b50;
/** 1 January 1980, 00:00: the first date that a zip archive can hold. */
const firstDate = { time: 0, date: 0x21 };

/**
 * Gives every entry of a zip archive, in place, the same date, so that the same content makes the same bytes. Offsets are
 * those of PKWARE's APPNOTE, 4.3.7 to 4.3.16; the archive has no comment, as the library writes none.
 */
export function fixArchiveDates(archive: Buffer): Buffer {
  const end = archive.length - 22;
  if (archive.readUInt32LE(end) !== endOfDirectory)
    throw new Error('no end of the directory of a zip archive');
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (archive.readUInt32LE(at) !== centralHeader)
      throw new Error('no entry in the directory of a zip archive');
    writeDate(archive, at + 12);
    const local = archive.readUInt32LE(at + 42);
    if (archive.readUInt32LE(local) !== localHeader) throw new Error('no entry of a zip archive');
    writeDate(archive, local + 10);
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return archive;
}

function writeDate(archive: Buffer, at: number): void {
  archive.writeUInt16LE(firstDate.time, at);
  archive.writeUInt16LE(firstDate.date, at + 2);
}
