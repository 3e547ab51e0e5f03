import type { Answer, AnswerSentence, Citation } from '../../contracts/answer.js';
import { groupSentences, type SentenceGroup } from './group-sentences.js';
import { answerFormats } from './answer-formats.js';

interface FormatOptions {
  answer: Answer;
  /** Scheme, host and port of this server: what the links begin with. */
  origin: string;
  form: 'text' | 'markdown' | 'html';
}

/**
 * An answer fit to paste: question, sentences under their attributions with the numbers of their citations and what
 * doubt there is of them, what is not in the corpus, what a reader must know of the answer, and the references with
 * label, quote and absolute link.
 */
export function formatAnswer({ answer, origin, form }: FormatOptions): string {
  const format = answerFormats[form];
  const citations = answer.status === 'declined' ? [] : answer.citations;
  const groups = answer.status === 'declined' ? [] : groupSentences(answer.sentences, citations);
  const parts = [
    format.title(answer.standaloneQuestion),
    ...(answer.status === 'declined' ? [format.paragraph(answer.message)] : []),
    ...groups.flatMap((group) => formatGroup(group, form)),
    ...formatMissing(answer, form),
    ...formatNotes(answer, form),
    ...(citations.length === 0
      ? []
      : [format.references(citations.map((citation) => addLink(citation, origin)))]),
  ];
  return parts.join(format.between);
}

/** What is said of a sentence that its paragraphs do not wholly bear out. */
const doubts = {
  supported: null,
  'partly-supported': '(partly supported)',
  unsupported: '(not supported)',
} as const;

function formatGroup({ attribution, blocks }: SentenceGroup, form: FormatOptions['form']): string[] {
  const format = answerFormats[form];
  const write = (sentences: { sentence: AnswerSentence }[]) =>
    sentences
      .map(({ sentence: { text, citations, verdict } }) =>
        format.sentence({ text, citations, doubt: doubts[verdict] }),
      )
      .join(' ');
  return [
    ...(attribution === null ? [] : [format.attribution(attribution)]),
    ...blocks.map((block) =>
      block.kind === 'text'
        ? format.sentences(write(block.sentences))
        : format.list(block.items.map(({ marker, sentences }) => ({ marker, content: write(sentences) }))),
    ),
  ];
}

function formatMissing(answer: Answer, form: FormatOptions['form']): string[] {
  if (answer.status === 'answered' || answer.missing.length === 0) return [];
  return [answerFormats[form].paragraph(`Not in the corpus: ${answer.missing.join('; ')}.`)];
}

/** What a reader must know of the answer, its author first where that is a language model. */
function formatNotes({ provenance, notices }: Answer, form: FormatOptions['form']): string[] {
  const { answerer } = provenance;
  const notes = [
    ...(answerer === 'extractive' ? [] : [`Written by ${answerer} and checked against the words cited.`]),
    ...notices.map(({ text }) => text),
  ];
  return notes.length === 0 ? [] : [answerFormats[form].notes(notes)];
}

function addLink(citation: Citation, origin: string) {
  const { n, label, quote, url } = citation;
  return { n, label, quote, link: new URL(url, origin).href };
}
