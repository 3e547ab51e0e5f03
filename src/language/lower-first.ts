import { findNames } from './find-names.js';

/** A heading as it stands within a sentence: "electronic evidence" of "Electronic evidence"; names and acronyms keep their capital. */
export function lowerFirst(heading: string): string {
  const isAcronym = /^\P{L}*\p{Lu}[\p{Ll}\d-]*\p{Lu}/u.test(heading.split(/\s/u)[0] ?? '');
  if (isAcronym || findNames(heading).some(({ start }) => start === 0)) return heading;
  return heading.charAt(0).toLowerCase() + heading.slice(1);
}
