import type { Document } from '../contracts/document.js';
import type { MastheadLine } from './read-masthead.js';

/** What a masthead says of its document, as far as it does. */
export type MastheadFacts = Pick<Document, 'symbol' | 'body' | 'date' | 'session' | 'kind' | 'status'> & {
  title: string | null;
};

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);
const symbolLine = /^(?=.*\d)[A-Z]{1,12}(?:\/[A-Za-z0-9][A-Za-z0-9.()-]*)+$/u;
const dateLine = new RegExp(
  String.raw`^(?:Distr\.?:?.*?\s)?(\d{1,2}) (${months.join('|')}) (\d{4})(?=$|\s+(?:Original|English|French|Arabic|Chinese|Russian|Spanish))`,
  'iu',
);
const sessionLine = /^(?:resumed )?[a-z]+(?:-[a-z]+)? session$/iu;
const sessionInTitle =
  /\bon (?:the (?<part>[a-z]+ part) of )?its (?<session>[a-z-]+(?: to [a-z-]+)? session)\b/iu;
const kindLine =
  /^(?<kind>(?:draft |advance |final |interim |provisional )?(?:report|working paper|note|press release|agenda|declaration|resolution|decision|statement|memorandum|background paper|discussion guide))(?= (?:of|by|on|prepared|submitted|adopted)\b|$)/iu;
const decisions = /^(?:Part \w+: )?(?:Action taken|Decisions adopted)\b/iu;
const principalOrgan = /^(?:General Assembly|Security Council|Economic and Social Council|United Nations)$/u;
const meeting =
  /\b(?:Meeting|Conference|Congress|Committee|Commission|Working Group|Expert Group|Council|Body)\b/u;
const notTitle =
  /^(?:Distr\b|Original\b|English\b|Item \d|Agenda item|Rapporteur\b|Addendum$|Advance\b|Part \w+:|Corrigendum|United Nations$|\p{Lu}[\p{L} ]{1,30}, (?:\p{Lu}[\p{L} ]{1,30}, )?\d{1,2}\b)/u;

/** Reads symbol, date, body, session, kind, status and title off the lines of a masthead; null where it is silent. */
export function findMastheadFacts(lines: readonly MastheadLine[]): MastheadFacts {
  const texts = lines.map((line) => line.text);
  const symbol = texts.find((text) => symbolLine.test(text)) ?? null;
  const kind = findKind(texts);
  return {
    symbol,
    body: findBody(texts),
    date: findDate(texts),
    session: findSession(texts),
    kind,
    status: findStatus(symbol, kind),
    title: findTitle(lines),
  };
}

function findDate(texts: readonly string[]): string | null {
  for (const text of texts) {
    const [, day, month, year] = dateLine.exec(text) ?? [];
    if (day === undefined || month === undefined || year === undefined) continue;
    const number = months.indexOf(month.toLowerCase()) + 1;
    return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  return null;
}

/** The first line that names a body; under a principal organ, the meeting or committee that stands below it. */
function findBody(texts: readonly string[]): string | null {
  const named = texts.filter((text) => meeting.test(text) || principalOrgan.test(text));
  const first = named.find((text) => text !== 'United Nations');
  if (first === undefined) return null;
  const below = principalOrgan.test(first) ? named.find((text) => !principalOrgan.test(text)) : undefined;
  return (below ?? first).replace(/[,;:]$/u, '');
}

function findSession(texts: readonly string[]): string | null {
  for (const text of texts) {
    if (sessionLine.test(text)) return text;
    const groups = sessionInTitle.exec(text)?.groups;
    const session = groups?.['session'];
    if (session === undefined) continue;
    const part = groups?.['part'];
    const whole = part === undefined ? session : `${session}, ${part}`;
    return whole.charAt(0).toUpperCase() + whole.slice(1);
  }
  return null;
}

function findKind(texts: readonly string[]): string | null {
  if (texts.some((text) => decisions.test(text))) return 'decisions';
  for (const text of texts) {
    const kind = kindLine.exec(text)?.groups?.['kind'];
    if (kind !== undefined) return kind.toLowerCase();
  }
  return null;
}

function findStatus(symbol: string | null, kind: string | null): Document['status'] {
  if (kind?.startsWith('draft ') === true || /\/L\.\d/u.test(symbol ?? '')) return 'draft';
  return /\/Rev\.\d/u.test(symbol ?? '') ? 'revised' : null;
}

/** The last bold line; without one, the longest line that is not the body's name or a note; else the kind's line. */
function findTitle(lines: readonly MastheadLine[]): string | null {
  const bold = lines.findLast((line) => line.emphasised);
  if (bold) return bold.text;
  const texts = lines.map((line) => line.text);
  const candidates = texts.filter(
    (text) => !notTitle.test(text) && !symbolLine.test(text) && !dateLine.test(text),
  );
  const reports = candidates.filter((text) => kindLine.test(text));
  const body = findBody(texts);
  const others = candidates.filter((text) => text.replace(/[,;:]$/u, '') !== body && !sessionLine.test(text));
  const pool = reports.length > 0 ? reports : others;
  return pool.reduce<string | null>(
    (best, text) => (best === null || text.length > best.length ? text : best),
    null,
  );
}
