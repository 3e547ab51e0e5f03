import type { OpenedDocument } from '../contracts/assistant.js';
import type { Heading, Paragraph } from '../contracts/paragraph.js';
import { describeDocument } from './describe-document.js';

/**
 * A document as Markdown: its headings, and its paragraphs word for word, each after its locator key and its printed
 * locator; footnotes stand where they are called.
 */
export function renderDocument({ document, paragraphs, headings }: OpenedDocument): string {
  const waiting = [...headings].sort((one, other) => one.before - other.before);
  const blocks = paragraphs.flatMap((paragraph) => {
    const firstLater = waiting.findIndex(({ before }) => before > paragraph.ordinal);
    const due = waiting.splice(0, firstLater === -1 ? waiting.length : firstLater);
    return [...due.map(renderHeading), renderText(paragraph)];
  });
  const all = [`# ${document.title}`, describeDocument(document), ...blocks, ...waiting.map(renderHeading)];
  return `${all.join('\n\n')}\n`;
}

/** The title is the only heading of the first level; Markdown has six. */
function renderHeading({ level, text }: Heading): string {
  return `${'#'.repeat(Math.min(6, level + 1))} ${text}`;
}

function renderText({ key, locator, text, footnoteCalls }: Paragraph): string {
  const called = footnoteCalls.map(({ footnoteId }) => footnoteId.slice(footnoteId.indexOf('#') + 1));
  const footnotes = called.length === 0 ? '' : ` (calls ${called.join(', ')})`;
  return `**[${key}] ${locator}**${footnotes} ${text}`;
}
