import { escapeHtml } from './escape-html.js';

/** Ids of questions as links to where the report tells of each. */
export function linkQuestions(ids: readonly string[]): string {
  return ids.map((id) => `<a href="#q-${escapeHtml(id)}">${escapeHtml(id)}</a>`).join(', ');
}
