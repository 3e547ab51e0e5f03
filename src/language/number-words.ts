const units = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ordinals = (
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
  'fifteenth sixteenth seventeenth eighteenth nineteenth'
).split(' ');

function buildCardinals(): Map<string, number> {
  const values = new Map<string, number>(units.map((word, value) => [word, value]));
  tens.forEach((word, at) => {
    const ten = (at + 2) * 10;
    values.set(word, ten);
    units.slice(1, 10).forEach((unit, value) => {
      values.set(`${word}-${unit}`, ten + value + 1);
      values.set(`${word} ${unit}`, ten + value + 1);
    });
  });
  return values;
}

function buildOrdinals(): Map<string, number> {
  const values = new Map<string, number>(ordinals.slice(1).map((word, at) => [word, at + 1]));
  tens.forEach((word, at) => {
    const ten = (at + 2) * 10;
    values.set(word.replace(/y$/u, 'ieth'), ten);
    ordinals.slice(1, 10).forEach((unit, value) => values.set(`${word}-${unit}`, ten + value + 1));
  });
  return values.set('hundredth', 100);
}

/** Number words below a hundred: "twelve", "twenty-five", "twenty five". */
export const cardinalWords: ReadonlyMap<string, number> = buildCardinals();

/** Ordinals as words up to "hundredth": "thirteenth", "twenty-first". */
export const ordinalWords: ReadonlyMap<string, number> = buildOrdinals();

/** Words that multiply what stands before them. */
export const scaleWords: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
  ['mn', 1e6],
  ['bn', 1e9],
]);
