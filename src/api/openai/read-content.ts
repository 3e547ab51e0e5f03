import type { CompletionMessage } from '../../contracts/chat-completion.js';

/** The text of a message, and the kinds of its parts that are no text: "image_url", "input_audio", "file". */
export function readContent({ content }: CompletionMessage): { text: string; others: string[] } {
  if (content === null || content === undefined) return { text: '', others: [] };
  if (typeof content === 'string') return { text: content, others: [] };
  const isText = (type: string): boolean => type === 'text' || type === 'input_text' || type === 'refusal';
  return {
    text: content
      .flatMap((part) => (isText(part.type) && part.text !== undefined ? [part.text] : []))
      .join('\n'),
    others: content.flatMap((part) => (isText(part.type) ? [] : [part.type])),
  };
}
