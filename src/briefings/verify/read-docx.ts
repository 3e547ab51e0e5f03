import mammoth from 'mammoth';
import { checkArchive, remedyOfDamage } from './check-archive.js';
import { readHtml } from './read-html.js';
import type { BriefingFile, ReadText } from './read-types.js';
import { unreadableFile } from './unreadable-file.js';

/** The title is level 1, so that Word's levels stand one below, as in the other formats. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  ...[1, 2, 3, 4, 5].flatMap((level) => [
    `p.Heading${level} => h${level + 1}:fresh`,
    `p[style-name='heading ${level}'] => h${level + 1}:fresh`,
  ]),
];

/** Blocks and notes of a Word file; tracked deletions are left out. @throws AppError invalid-input when it is damaged. */
export async function readDocx({ name, body }: BriefingFile): Promise<ReadText> {
  checkArchive(name, body);
  const html = await convert(name, body);
  return readHtml(html);
}

async function convert(name: string, body: Uint8Array): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(body) }, { styleMap });
    return value;
  } catch (error) {
    throw unreadableFile(`${name} is no Word document that can be read.`, remedyOfDamage, error);
  }
}
