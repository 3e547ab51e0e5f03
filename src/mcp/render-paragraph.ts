import type { OpenedParagraph } from '../contracts/assistant.js';
import type { Paragraph } from '../contracts/paragraph.js';
import { paragraphUri } from './resource-uri.js';

/** A paragraph for a model to read, word for word, with its surroundings set apart from it. */
export function renderParagraph({ paragraph, label, before, after, footnotes }: OpenedParagraph): string {
  const blocks = [
    `# ${label}\n${paragraphUri(paragraph.id)}`,
    paragraph.headingPath.length === 0 ? '' : `Under: ${paragraph.headingPath.join(' > ')}`,
    paragraph.text,
    ...section('Footnotes it calls', footnotes),
    ...section('Before it', before),
    ...section('After it', after),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function section(title: string, paragraphs: readonly Paragraph[]): string[] {
  if (paragraphs.length === 0) return [];
  return [`## ${title}`, ...paragraphs.map(({ key, locator, text }) => `[${key}] ${locator}: ${text}`)];
}
