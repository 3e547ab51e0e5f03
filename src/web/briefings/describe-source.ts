import type { BriefingSource } from '../../contracts/briefing.js';
import { formatDay } from './format-day.js';

/** The facts of a document that its title does not say: "A/CONF.234/6, working paper, Fourteenth Congress, 24 January 2020." */
export function describeSource(document: BriefingSource['document']): string {
  const { symbol, kind, status, body, session, date } = document;
  const state = status === null || status === 'final' || kind?.includes(status) === true ? null : status;
  const facts = [symbol, state, kind, body, session, date === null ? null : formatDay(date)];
  const known = facts.filter((fact) => fact !== null && fact !== '');
  const text = known.join(', ');
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
