import { findNames } from '../language/find-names.js';

const office = '(?<office>speaker|delegate|representative|delegation|observer|ambassador|minister)';
const byName = new RegExp(String.raw`^(?:the\s+)?(?<name>.+?)(?:[’']s?)?\s+${office}$`, 'iu');
const byOffice = new RegExp(
  String.raw`^(?:the\s+)?${office}\s+(?:of|for|from)\s+(?:the\s+)?(?<name>.+)$`,
  'iu',
);
const withArticle =
  /^(?:United (?:States|Kingdom|Arab Emirates)|Russian Federation|Netherlands|Philippines|Holy See|Maldives|Bahamas|Gambia|Comoros|Syrian Arab Republic|(?:Democratic |Central |Dominican ).*Republic|Republic of|Democratic )/u;

/** "the Swiss speaker", "the delegate of Japan": "Switzerland’s speaker", "Japan’s delegate"; null for anything else. */
export function nameSpeaker(phrase: string): string | null {
  const groups = (byOffice.exec(phrase) ?? byName.exec(phrase))?.groups;
  const printed = groups?.['name'] ?? '';
  const [name, ...others] = findNames(printed);
  if (name === undefined || others.length > 0 || name.text !== printed || name.kind === 'person') return null;
  const country = name.kind === 'country' ? name.canonical : name.text;
  const named = withArticle.test(country) || name.kind === 'group' ? `the ${country}` : country;
  return `${named}${/[^s]s$/u.test(named) ? '’' : '’s'} ${(groups?.['office'] ?? '').toLowerCase()}`;
}

const attribution = new RegExp(
  String.raw`(?:[,;:]|^|\bby)\s*(?:the\s+)?(?:(?<owner>\p{Lu}[\p{L} .-]{1,50}?)[’']s?\s+(?:speaker|delegate|representative|observer)\b|(?:speaker|delegate|representative|observer)\s+(?:of|for)\s+(?<of>(?:the\s+)?\p{Lu}[\p{L} .’-]{1,50}?)(?=\s*(?:[,(:[]|$)))`,
  'gu',
);

/** Whom the lines that name an answer's sources name as speaking, in order: "Japan" of "…, Japan’s representative". */
export function findAttributed(answerText: string): string[] {
  return answerText.split('\n').flatMap((line) =>
    [...line.slice(0, 300).matchAll(attribution)].flatMap((match) => {
      const printed = match.groups?.['owner'] ?? match.groups?.['of'] ?? '';
      const [name] = findNames(printed);
      return name === undefined || name.kind === 'person' ? [] : [printed];
    }),
  );
}
