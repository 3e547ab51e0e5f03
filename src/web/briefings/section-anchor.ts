/** Id of the heading of a section, by its place from 0. */
export function sectionAnchor(index: number): string {
  return `section-${index + 1}`;
}
