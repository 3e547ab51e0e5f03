import { escapeHtml } from './escape-html.js';
import { linkQuestions } from './link-questions.js';

/** Text as HTML in which each word that is the id of a question leads to it. */
export function linkWords(text: string, ids: ReadonlySet<string>): string {
  return text
    .split(/([A-Za-z0-9][\w.-]*\w|[A-Za-z0-9])/u)
    .map((word) => (ids.has(word) ? linkQuestions([word]) : escapeHtml(word)))
    .join('');
}
