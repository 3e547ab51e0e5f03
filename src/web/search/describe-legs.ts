import type { Evidence } from '../../contracts/answer.js';

const legNames = [
  ['exact', 'named'],
  ['lexical', 'words'],
  ['dense', 'meaning'],
] as const;

/** How a paragraph was found, for people: "words 3rd, meaning 1st". */
export function describeLegs(legs: Evidence['legs']): string {
  return legNames
    .flatMap(([leg, name]) => {
      const place = legs[leg];
      return place === undefined ? [] : [`${name} ${printOrdinal(place.rank)}`];
    })
    .join(', ');
}

/** 1st, 2nd, 3rd, 4th, 11th, 21st. */
function printOrdinal(number: number): string {
  const teen = number % 100 > 10 && number % 100 < 14;
  return `${number}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`;
}
