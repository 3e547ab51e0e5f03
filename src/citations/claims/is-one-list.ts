import type { NameWithParts } from './name-parts.js';

interface Placed {
  start: number;
  end: number;
}

/** Whether nothing but names and what joins a list stands between two facts of a text. */
export function isOneList(
  text: string,
  names: readonly NameWithParts[],
  [left, right]: readonly [Placed, Placed],
): boolean {
  const [first, second] = left.start < right.start ? [left, right] : [right, left];
  let between = '';
  let at = first.end;
  for (const name of names) {
    if (name.start < at || name.end > second.start) continue;
    between += text.slice(at, name.start);
    at = name.end;
  }
  between += text.slice(at, second.start);
  return /^(?:[\s,;()]|\b(?:and|or|the|as well as|both|its|their|member|States|Parties|to|of)\b)*$/iu.test(
    between,
  );
}
