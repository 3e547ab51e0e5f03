import type { Briefing, BriefingFormat } from '../contracts/briefing.js';
import type { RenderedBriefing } from '../contracts/briefing-desk.js';
import { arrangeBriefing } from './formats/arrange-briefing.js';
import type { ArrangedBriefing } from './formats/arranged-briefing.js';
import { renderHtml } from './formats/html/render-html.js';
import { renderMarkdown } from './formats/markdown/render-markdown.js';

/** Longest name of a file, its ending apart, in characters. */
const longestName = 80;

const contentTypes: Readonly<Record<BriefingFormat, string>> = {
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json; charset=utf-8',
};

/**
 * A briefing as a file, the same bytes for the same briefing. Footnotes carry the id of their paragraph and the hash of
 * its text: in their link where there is a public address, else printed after the quote. JSON is the briefing itself.
 */
export async function renderBriefing(
  briefing: Briefing,
  format: BriefingFormat,
  { publicUrl }: { publicUrl: string | null },
): Promise<RenderedBriefing> {
  const body =
    format === 'json'
      ? encode(`${JSON.stringify(briefing, null, 2)}\n`)
      : await renderArranged(arrangeBriefing(briefing, publicUrl), format);
  return { body, contentType: contentTypes[format], fileName: `${nameFile(briefing.title)}.${format}` };
}

async function renderArranged(
  briefing: ArrangedBriefing,
  format: Exclude<BriefingFormat, 'json'>,
): Promise<Uint8Array> {
  if (format === 'md') return encode(renderMarkdown(briefing));
  if (format === 'html') return encode(renderHtml(briefing));
  // The library is large, and most exports do without it.
  return (await import('./formats/docx/render-docx.js')).renderDocx(briefing);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function nameFile(title: string): string {
  const name = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, longestName)
    .replace(/^-+|-+$/gu, '');
  return name === '' ? 'briefing' : name;
}
