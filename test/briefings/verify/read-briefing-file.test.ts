import { Document, Packer, Paragraph } from 'docx';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { renderBriefing } from '../../../src/briefings/render-briefing.js';
import { readBriefingFile } from '../../../src/briefings/verify/read-briefing-file.js';
import { AppError } from '../../../src/contracts/errors.js';
import { makeBriefing } from '../../support/make-briefing.js';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A zip archive of one entry, which says of itself that it is small. */
function makeArchive(content: Buffer): Uint8Array {
  const name = Buffer.from('word/document.xml');
  const packed = deflateRawSync(content);
  const sizes = Buffer.alloc(12);
  sizes.writeUInt32LE(packed.length, 4);
  sizes.writeUInt32LE(10, 8);
  const start = Buffer.alloc(14);
  start.write('PK\u0003\u0004', 'latin1');
  start.writeUInt16LE(8, 8);
  const lengths = Buffer.alloc(4);
  lengths.writeUInt16LE(name.length, 0);
  const local = Buffer.concat([start, sizes, lengths, name, packed]);
  const entry = Buffer.alloc(16);
  entry.write('PK\u0001\u0002', 'latin1');
  entry.writeUInt16LE(8, 10);
  const directory = Buffer.concat([entry, sizes, lengths, Buffer.alloc(14), name]);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, directory, end]);
}

describe('reading a briefing back', () => {
  it('gives sentences with the numbers of their notes, and notes with what they name', async () => {
    const { body } = await renderBriefing(makeBriefing(), 'docx', { publicUrl: null });
    const { texts, notes } = await readBriefingFile({ name: 'one.docx', body });
    expect(texts.slice(5, 8)).toEqual([
      {
        text: '(b) Share electronic evidence without delay. Requests should be answered within 30 days.',
        footnotes: [6],
        under: ['1. Cybercrime', '2012, Draft report, Conference of the Parties (18 October 2012)'],
      },
      {
        text: 'It was described as “indispensable” by the delegate of Egypt.',
        footnotes: [7],
        under: ['1. Cybercrime', '2012, Draft report, Conference of the Parties (18 October 2012)'],
      },
      {
        text: 'Cooperation through INTERPOL was mentioned. […] In 2011 it cost States $23 billion.',
        footnotes: [8, 9],
        under: ['1. Cybercrime', '2012, Draft report, Conference of the Parties (18 October 2012)'],
      },
    ]);
    expect(notes.slice(6, 9)).toEqual([
      {
        n: 7,
        label: 'Draft report, Conference of the Parties (18 October 2012), para. 3',
        quote: 'It was described as “indispensable” by the delegate of Egypt.',
        identity: { paragraphId: 'draft-report-2012#p3', textHash: 'fd60fa05560b00c3' },
        used: true,
      },
      {
        n: 8,
        label: 'Draft report, Conference of the Parties (18 October 2012), para. 3',
        quote: 'Cooperation through INTERPOL was mentioned.',
        identity: { paragraphId: 'draft-report-2012#p3', textHash: 'fd60fa05560b00c3' },
        used: true,
      },
      {
        n: 9,
        label: 'Draft report, Conference of the Parties (18 October 2012), para. 1',
        quote: null,
        identity: { paragraphId: 'draft-report-2012#p1', textHash: '3a6cf20487db112d' },
        used: true,
      },
    ]);
  });

  it('reads the same from Markdown, HTML and JSON', async () => {
    const read = await Promise.all(
      (['md', 'html', 'json'] as const).map(async (format) => {
        const { body, fileName } = await renderBriefing(makeBriefing(), format, { publicUrl: null });
        const { texts } = await readBriefingFile({ name: fileName, body });
        return texts.map(({ text, footnotes }) => ({ text: text.replace(/^\([ab]\) /u, ''), footnotes }));
      }),
    );
    expect(read[0]).toHaveLength(14);
    expect(read[0]).toEqual(read[2]);
    expect(read[1]).toEqual(read[2]);
  });
});

describe('what cannot be read', () => {
  const ofSomebodyElse = async (): Promise<Uint8Array> =>
    Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('A letter.')] }] }));

  it.each([
    [
      'a Word file of somebody else',
      'letter.docx',
      ofSomebodyElse,
      'letter.docx is not a briefing from here: none of its footnotes names a paragraph of the corpus.',
    ],
    [
      'text of somebody else',
      'notes.md',
      () => encode('# Notes\n\nSome[^1]\n\n[^1]: A book.'),
      'notes.md is not a briefing from here: none of its footnotes names a paragraph of the corpus.',
    ],
    [
      'a broken archive',
      'one.docx',
      async () => (await ofSomebodyElse()).slice(0, 3000),
      'one.docx is damaged: its parts cannot be unpacked.',
    ],
    [
      'an archive that is no Word file',
      'one.docx',
      () => makeArchive(Buffer.from('<a/>')),
      'one.docx is no Word document that can be read.',
    ],
    [
      'an archive that unpacks without end',
      'one.docx',
      () => makeArchive(Buffer.alloc(101 * 1024 * 1024)),
      'one.docx unpacks to more than 50 MB.',
    ],
    ['text that is called Word', 'one.docx', () => encode('Hello'), 'one.docx is not a Word document.'],
    [
      'a protected file',
      'one.docx',
      () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1),
      'one.docx is protected by a password, or is an old .doc file.',
    ],
    ['a PDF', 'one.pdf', () => encode('%PDF-1.7'), 'one.pdf is neither Word, HTML, Markdown nor JSON.'],
    ['broken JSON', 'one.json', () => encode('{"title": '), 'one.json is not JSON.'],
    [
      'JSON of somebody else',
      'one.json',
      () => encode('{"title": 5}'),
      'one.json is not a briefing: title: Invalid input: expected string, received number.',
    ],
    ['text that is not UTF-8', 'one.md', () => Uint8Array.of(0x41, 0xff, 0x42), 'one.md is not UTF-8 text.'],
    [
      'elements that stand too deep in one another',
      'one.html',
      () => encode(`<html><body>${'<div>'.repeat(500)}`),
      'Its elements stand more than 400 deep in one another.',
    ],
  ])('refuses %s and says why', async (_, name, make, message) => {
    const body = await make();
    const error: unknown = await readBriefingFile({ name, body }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ step: 'briefings', kind: 'invalid-input', message });
    expect(error instanceof AppError ? error.remedy : '').toMatch(/\.$/u);
  });

  it('refuses a file of more than 20 MB', async () => {
    await expect(
      readBriefingFile({ name: 'one.md', body: new Uint8Array(20 * 1024 * 1024 + 1) }),
    ).rejects.toMatchObject({
      kind: 'too-large',
      message: 'one.md has 21 MB; at most 20 MB are read.',
    });
  });
});
