import type { Answer, AnswerSentence, Citation } from '../../contracts/answer.js';
import type { CompletionAnnotation } from '../../contracts/chat-completion.js';
import { contentLeads } from './content-leads.js';
import { renderEnding } from './render-ending.js';

/** A marker as it was written. */
interface PlacedMarker {
  n: number;
  /** UTF-16 offsets in the content: [start, end). */
  start: number;
  end: number;
}

const doubts = {
  supported: '',
  'partly-supported': ' (partly supported by what it cites)',
  unsupported: ' (not supported by what it cites)',
} as const;

/**
 * Writes an answer as the text of a chat message, piece by piece: every method gives what is to be added to the content
 * so far. The pieces of a stream and those of a whole answer are the same.
 */
export class CompletionWriter {
  private length = 0;
  private attribution: string | undefined;
  private sentences = 0;
  private markers: PlacedMarker[] = [];

  /** @param baseUrl put before the links to paragraphs, without a slash at the end. */
  constructor(private readonly baseUrl: string) {}

  /** The question as it was understood, where it was changed. */
  addUnderstanding(question: { standaloneQuestion: string; rewrites: Answer['rewrites'] }): string {
    if (!question.rewrites.some((rewrite) => rewrite.used)) return '';
    return this.add(`${contentLeads.understood}${question.standaloneQuestion}`);
  }

  /** A sentence with its markers, under the line that says whose it is where that is another than before. */
  addSentence({ text, attribution, citations, verdict }: AnswerSentence): string {
    const isSameGroup = this.sentences > 0 && attribution === this.attribution;
    const gap = isSameGroup ? '\n' : this.blankLine();
    const header = isSameGroup || attribution === undefined ? '' : `${withColon(attribution)}\n`;
    let piece = `${gap}${header}${text} `;
    for (const n of citations) {
      const start = this.length + piece.length;
      piece += `[${n}]`;
      this.markers.push({ n, start, end: this.length + piece.length });
    }
    this.attribution = attribution;
    this.sentences += 1;
    this.length += piece.length + doubts[verdict].length;
    return piece + doubts[verdict];
  }

  /** Says that what was written is withdrawn: what has been sent to a client cannot be taken back. */
  withdraw(reason: string): string {
    if (this.sentences === 0) return '';
    this.sentences = 0;
    this.attribution = undefined;
    this.markers = [];
    return this.add(`${contentLeads.withdrawn}${reason.replace(/[.\s]+$/u, '')}. The answer follows.`);
  }

  /** All that follows the sentences: references, what is missing, notices; of an answer declined, what it says. */
  addEnding(answer: Answer): string {
    const ending = renderEnding(answer, this.baseUrl);
    return ending === '' ? '' : this.add(ending);
  }

  /** Where the markers stand in the content and what they lead to. */
  annotate(citations: readonly Citation[]): CompletionAnnotation[] {
    const byNumber = new Map(citations.map((citation) => [citation.n, citation]));
    return this.markers.flatMap(({ n, start, end }) => {
      const citation = byNumber.get(n);
      if (citation === undefined) return [];
      const url = `${this.baseUrl}${citation.url}`;
      return [
        {
          type: 'url_citation' as const,
          url_citation: { start_index: start, end_index: end, url, title: citation.label },
        },
      ];
    });
  }

  private add(text: string): string {
    const piece = `${this.blankLine()}${text}`;
    this.length += piece.length;
    return piece;
  }

  private blankLine(): string {
    return this.length === 0 ? '' : '\n\n';
  }
}

function withColon(attribution: string): string {
  return /[:.?!]$/.test(attribution) ? attribution : `${attribution}:`;
}
