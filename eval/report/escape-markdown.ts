import { breakReferences } from './break-references.js';

/**
 * Text made safe to stand in a line or a table cell of GitHub's Markdown: nothing is set in bold, no link, mention,
 * reference or HTML comes of it. Line breaks become spaces.
 */
export function escapeMarkdown(text: string): string {
  const escaped = text
    .replace(/\s+/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_[\]|~$^{}!]/gu, String.raw`\$&`)
    .replace(/^(\s*)([-+=#:])/u, String.raw`$1\$2`)
    .replace(/^(\s*\d+)([.)])/u, String.raw`$1\$2`);
  return breakReferences(escaped);
}
