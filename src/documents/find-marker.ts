/** Marks that can begin a line, tried in order. Each must be followed by white space or the end of the line. */
const markers: readonly RegExp[] = [
  /^[⁰¹²³⁴-⁹]+/u,
  /^\[\^[\w-]{1,20}\]:/u,
  /^(?:[-–—•·▪●◦‣+]|\*{1,3})(?=\s)/u,
  // Bullets of symbol fonts come out as private-use characters.
  /^[\uE000-\uF8FF](?=\s)/u,
  /^o(?=\t)/u,
  /^\((?:[a-z]{1,2}|[ivxl]{1,6}|[A-Z]|\d{1,2})\)(?=\s|$)/u,
  /^\d{1,3}(?:\.\d{1,3})+\.?(?=\s|$)/u,
  /^\d{1,3}[.)](?=\s|$)/u,
  /^(?:[IVXLC]{1,7}|[A-Z])\.(?=\s|$)/u,
  /^(?:[a-z]|[ivx]{1,4})[.)](?=\s|$)/u,
];

/**
 * The mark of a list item, a numbered line, a heading or a footnote that a line begins with ("12.", "(a)", "-", "IV.",
 * "¹"), else null. Whether it is one, or a number of running text that a line break brought to the front, is for the
 * reader of the blocks to say.
 */
export function findMarker(line: string): string | null {
  for (const marker of markers) {
    const found = marker.exec(line)?.[0];
    if (found !== undefined) return found;
  }
  return null;
}
