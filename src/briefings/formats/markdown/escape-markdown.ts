/** Characters with a meaning of their own in CommonMark, GitHub's tables, footnotes, formulae and mentions. */
const special = /[\\`*_[\]<>|~&$@^]/gu;

/** Text of one line that GitHub-flavoured Markdown prints as it is: no markup, no HTML, no link made of an address. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(special, '\\$&')
    .replace(/:(?=\/\/)/gu, '\\:')
    .replace(/:(?=[\w+-]+:)/gu, '\\:')
    .replace(/\b(www)\./giu, '$1\\.');
}

/** The same at the beginning of a line, where `#`, `-`, `+`, `=` and `1.` open headings and lists. */
export function escapeLine(text: string): string {
  return escapeMarkdown(text.trimStart())
    .replace(/^[#+=-]/u, '\\$&')
    .replace(/^(\d{1,9})([.)])/u, '$1\\$2');
}
