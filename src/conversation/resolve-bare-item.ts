import { findLocators } from '../language/find-locators.js';
import type { ConversationContext } from './read-context.js';
import type { Rewriting } from './rewriting.js';

const bareItem = /(?:\b(?:item|letter|point|recommendation|sub-?paragraph)\s+)?\(([a-z]|[ivx]{1,4})\)/iu;

/** "What does (e) say?" after an answer that cited items of one paragraph: the item of that paragraph. */
export function resolveBareItem(question: string, context: ConversationContext): Rewriting | null {
  const match = bareItem.exec(question);
  const letter = match?.[1]?.toLowerCase();
  if (match === null || letter === undefined) return null;
  if (findLocators(question).some((locator) => locator.keys.length > 0)) return null;
  if (context.itemsOf === null) return null;
  const place = `paragraph ${context.itemsOf} (${letter})`;
  return {
    text: question.replace(match[0], place),
    why: `“${match[0]}” is taken for ${place}, whose items were cited before`,
  };
}
