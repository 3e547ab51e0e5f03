/** A question without its mark, and the stop or exclamation mark of a request. */
export function withoutMark(text: string): string {
  return text.trim().replace(/[?.!\s]+$/u, '');
}

/** A text that begins with a capital. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
