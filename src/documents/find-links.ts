/** A range of offsets to take out of the text. */
interface Markup {
  start: number;
  end: number;
}

const link = /\[((?:\\.|[^[\]\\\n\r])*)\]\(((?:\\.|[^()\s\\])*)\)/gu;
const escape = /\\(?=[\\`*_{}[\]()#+\-.!|<>~])/gu;

/**
 * The markup of Markdown links: "[" and "](…)" of "[A/CONF.222/8](#)", and the backslashes of escaped brackets. What
 * the link shows stays. Brackets without an address in round brackets are no link and stay.
 */
export function findLinkMarkup(text: string): Markup[] {
  const markup: Markup[] = [];
  if (!text.includes('](') && !text.includes('\\')) return markup;
  for (const match of text.matchAll(link)) {
    const shown = match[1] ?? '';
    if (shown === '') continue;
    const start = match.index;
    markup.push({ start, end: start + 1 });
    markup.push({ start: start + 1 + shown.length, end: start + match[0].length });
  }
  for (const match of text.matchAll(escape)) markup.push({ start: match.index, end: match.index + 1 });
  return markup;
}
