const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** The value of a well-formed roman numeral in either case, null for anything else. */
export function fromRoman(numeral: string): number | null {
  if (!/^(?=[mdclxvi])m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/iu.test(numeral))
    return null;
  let total = 0;
  let last = 0;
  for (let at = numeral.length - 1; at >= 0; at--) {
    const value = values[numeral.charAt(at).toLowerCase()] ?? 0;
    total += value < last ? -value : value;
    last = Math.max(last, value);
  }
  return total;
}
