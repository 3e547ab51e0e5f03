import type { Answer } from '../../contracts/answer.js';
import type { Completion } from '../../contracts/chat-completion.js';
import type { CompletionWriter } from './completion-writer.js';

type Sources = Pick<Completion['choices'][number]['message'], 'annotations' | 'citations'>;

/** The structured part of a message: the citations with absolute urls, and where their markers stand in its content. */
export function listSources(answer: Answer, writer: CompletionWriter, baseUrl: string): Sources {
  const citations = answer.status === 'declined' ? [] : answer.citations;
  return {
    annotations: writer.annotate(citations),
    citations: citations.map((citation) => ({ ...citation, url: `${baseUrl}${citation.url}` })),
  };
}
