import type { Finding } from '../../contracts/claim-check.js';
import { findDates } from '../../language/find-dates.js';
import { findQuantities, type Quantity } from '../../language/find-quantities.js';
import type { NameKind } from '../../language/name-kind.js';
import { isSameName } from './find-name-faults.js';
import { matchesQuantity } from './matches-quantity.js';
import { listNames, type NameWithParts } from './name-parts.js';

/** A fact of a kind that another of the same kind might be put in the place of. */
export interface Exchangeable {
  text: string;
  start: number;
  end: number;
  kind: Finding['kind'];
  /** Facts with the same class can be exchanged. */
  group: string;
  /** Whether two of one class are the same fact. */
  isSame: (other: Exchangeable) => boolean;
  name?: NameWithParts;
  quantity?: Quantity;
  year?: number;
}

/** Kinds of names that stand for one another; of the others too little is known. */
const nameGroups: ReadonlyMap<NameKind, string> = new Map([
  ['country', 'country'],
  ['group', 'group'],
  ['organization', 'organization'],
  ['person', 'person'],
  ['place', 'place'],
  ['instrument', 'instrument'],
]);

function isOneName(left: NameWithParts, right: NameWithParts): boolean {
  if (isSameName(left, right)) return true;
  const isPart = (part: NameWithParts, whole: NameWithParts): boolean =>
    part.stems.length + part.known.length > 0 &&
    part.stems.every((stem) => whole.allStems.has(stem)) &&
    part.known.every((known) => whole.known.includes(known));
  return isPart(left, right) || isPart(right, left);
}

/** Names, numbers and years of a text that might be put in the place of one another. */
export function listExchangeable(text: string): Exchangeable[] {
  const names = listNames(text).flatMap((name): Exchangeable[] => {
    const group = nameGroups.get(name.kind);
    if (group === undefined) return [];
    const isSame = (other: Exchangeable): boolean => other.name !== undefined && isOneName(name, other.name);
    return [{ text: name.text, start: name.start, end: name.end, kind: 'name', group, isSame, name }];
  });
  const quantities = findQuantities(text).map((quantity): Exchangeable => {
    const isSame = (other: Exchangeable): boolean =>
      other.quantity !== undefined && matchesQuantity(quantity, other.quantity);
    return {
      text: quantity.text,
      start: quantity.start,
      end: quantity.end,
      kind: 'number',
      group: quantity.measure,
      isSame,
      quantity,
    };
  });
  const years = findDates(text).flatMap((date): Exchangeable[] => {
    if (date.year === undefined) return [];
    const { year } = date;
    const isSame = (other: Exchangeable): boolean => other.year === year;
    return [{ text: date.text, start: date.start, end: date.end, kind: 'date', group: 'year', isSame, year }];
  });
  return [...names, ...quantities, ...years];
}
