/** Text as code of GitHub's Markdown: in as many backticks as it needs, never breaking a table cell or a line. */
export function markdownCode(text: string): string {
  const line = text.replace(/\s+/gu, ' ').replaceAll('|', String.raw`\|`);
  const longest = Math.max(0, ...[...line.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}
