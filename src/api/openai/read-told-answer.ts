import { maximumQuestionLength, type ToldTurn } from '../../contracts/assistant.js';
import { contentLeads } from './content-leads.js';

/** Blocks that follow the sentences. */
const endingLeads = [
  contentLeads.missing,
  contentLeads.readings,
  contentLeads.nearest,
  contentLeads.references,
  contentLeads.note,
  contentLeads.removed,
];

/** "[1] SOC/CP/365, ¶ 12: http://localhost:3000/documents/soc-cp-365#u12", under whatever address it was written. */
const reference = /^\[\d+\] .*\/documents\/([\w.%-]+)#([\w.%-]+)\)?$/u;

/**
 * What a message of the assistant tells of an answer of ours, as a client sends it back: how the question was understood,
 * the sentences, and the paragraphs that the reference list links to. Of a message that is not ours, or no longer, what
 * is still there.
 */
export function readToldAnswer(content: string): Omit<ToldTurn, 'question'> {
  const blocks = content
    .replaceAll('\r\n', '\n')
    .trim()
    .split(/\n{2,}/u);
  const [first = ''] = blocks;
  const understood = first.startsWith(contentLeads.understood)
    ? first.slice(contentLeads.understood.length).trim()
    : '';
  const withdrawn = blocks.findLastIndex((block) => block.startsWith(contentLeads.withdrawn));
  const body = blocks.slice(withdrawn >= 0 ? withdrawn + 1 : understood === '' ? 0 : 1);
  const end = body.findIndex((block) => endingLeads.some((lead) => block.startsWith(lead.trim())));
  return {
    ...(understood === '' || understood.length > maximumQuestionLength
      ? {}
      : { standaloneQuestion: understood }),
    answerText: body.slice(0, end < 0 ? body.length : end).join('\n'),
    paragraphIds: body.slice(Math.max(0, end)).flatMap((block) => block.split('\n').flatMap(readReference)),
  };
}

function readReference(line: string): string[] {
  const [, documentId, key] = reference.exec(line.trim()) ?? [];
  if (documentId === undefined || key === undefined) return [];
  try {
    return [`${decodeURIComponent(documentId)}#${decodeURIComponent(key)}`];
  } catch {
    // A link that was edited until it cannot be decoded leads nowhere.
    return [];
  }
}
