/** Headings that every report has, and that say nothing of what it is about. */
const general =
  /^(?:(?:executive )?summary|introduction|background|overview|preface|foreword|conclusions?|recommendations?|general|other|miscellaneous|notes?|references|bibliography|contents|annex|appendix|deliberations|outcome|opening|closing|agenda|statements?|organi[sz]ational matters|procedural matters|matters arising|scope|purpose|objectives?|methodology|definitions?|final provisions|substantive items)\b/iu;
const enumerator =
  /^(?:(?:(?:section|part|chapter|article|item)\s+)?(?:[IVXLC]+|[A-Z]|\d+(?:\.\d+)*|\([a-z\d]+\)|[a-z])[.)]\s*|\d+\s+)+/u;
const mostWords = 7;

/**
 * What a heading says its paragraphs are about, fit to stand after "about": "cybercrime" of "B. Cybercrime"; null for one
 * that is general, long, or more than one phrase.
 */
export function readHeadingTopic(heading: string): string | null {
  const text = heading.replace(enumerator, '').trim().replace(/\.$/u, '');
  const words = text.split(/\s+/u);
  if (text === '' || words.length > mostWords || /[:;()?]/u.test(text)) return null;
  if (general.test(text) || !/\p{Ll}/u.test(text)) return null;
  const [first = '', second = ''] = words;
  // Where the next word has a capital too, the first is part of a name or every word has one.
  const isName = /^\p{Lu}/u.test(second) || /\p{Lu}/u.test(first.slice(1));
  return isName ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
