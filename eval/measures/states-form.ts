import { normaliseText } from './normalise-text.js';

/**
 * Whether a form of a fact stands in a text; both are normalised. A form that begins or ends with a digit does not stand
 * inside a longer number ("12" not in "2012", "1,200" or "3.12"); one that begins with a letter begins a word ("use" not
 * in "house"). Its end may run on, so that a plural is found. A form without a visible character stands nowhere.
 */
export function statesForm(text: string, form: string): boolean {
  const wanted = normaliseText(form);
  if (wanted === '') return false;
  return new RegExp(boundBefore(wanted) + escapePattern(wanted) + boundAfter(wanted), 'u').test(
    normaliseText(text),
  );
}

function boundBefore(form: string): string {
  if (/^\p{N}/u.test(form)) return String.raw`(?<!\p{N})(?<!\p{N}[.,])`;
  return /^\p{L}/u.test(form) ? String.raw`(?<![\p{L}\p{N}])` : '';
}

function boundAfter(form: string): string {
  return /\p{N}$/u.test(form) ? String.raw`(?!\p{N})(?![.,]\p{N})` : '';
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}
