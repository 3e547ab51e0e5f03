/**
 * Puts an empty comment into what GitHub would turn into a mention, a reference to an issue or a link. The text is safe
 * as HTML or Markdown already.
 */
export function breakReferences(text: string): string {
  return text.replace(/@(?=\w)|#(?=\d)|\b(?:GH-(?=\d)|https?:(?=\/\/)|www(?=\.))/giu, '$&<!-- -->');
}
