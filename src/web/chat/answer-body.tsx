import { useMemo } from 'preact/hooks';
import type { AnswerSentence, Citation } from '../../contracts/answer.js';
import { citationTargets } from '../source/paragraph-target.js';
import { CitationMark } from './citation-mark.js';
import { splitTail } from './split-tail.js';
import { groupSentences, type PlacedSentence, type SentenceBlock } from './group-sentences.js';

interface AnswerBodyProps {
  turnKey: string;
  sentences: readonly AnswerSentence[];
  citations: readonly Citation[];
}

/** The sentences of an answer under their attributions, each followed by its citations. */
export function AnswerBody({ turnKey, sentences, citations }: AnswerBodyProps) {
  const groups = useMemo(() => groupSentences(sentences, citations), [sentences, citations]);
  const marks = useMemo(() => makeMarks({ turnKey, sentences, citations }), [turnKey, sentences, citations]);
  return (
    <div class="chat-sentences" onKeyDown={moveBetweenCitations}>
      {groups.map((group, at) => (
        <section key={at} class="chat-group">
          {group.attribution === null ? null : <p class="chat-attribution">{group.attribution}</p>}
          {group.blocks.map((block, place) => (
            <Block key={place} block={block} marks={marks} />
          ))}
        </section>
      ))}
    </div>
  );
}

type Marks = ReturnType<typeof makeMarks>;

function makeMarks({ turnKey, sentences, citations }: AnswerBodyProps) {
  const idOf = (sentence: number, n: number) => `${turnKey}-s${sentence}-c${n}`;
  const firstUse = new Map<number, number>();
  sentences.forEach((sentence, index) => {
    for (const n of sentence.citations) if (!firstUse.has(n)) firstUse.set(n, index);
  });
  const openerIdOf = (n: number) => idOf(firstUse.get(n) ?? 0, n);
  const targets = citationTargets({ sentences, citations, openerIdOf });
  const byNumber = new Map(citations.map((citation) => [citation.n, citation]));
  return { idOf, byNumber, targets: new Map(targets.map((target) => [target.n, target])) };
}

function Block({ block, marks }: { block: SentenceBlock; marks: Marks }) {
  if (block.kind === 'text') {
    return (
      <p class="chat-text">
        <Sentences sentences={block.sentences} marks={marks} />
      </p>
    );
  }
  return (
    <ul class="chat-items">
      {block.items.map((item) => (
        <li key={item.paragraphId} class="chat-text chat-item">
          <span class="chat-item-marker">{item.marker}</span>
          <span>
            <Sentences sentences={item.sentences} marks={marks} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Sentences({ sentences, marks }: { sentences: readonly PlacedSentence[]; marks: Marks }) {
  return (
    <>
      {sentences.map((placed, at) => (
        <Sentence key={placed.index} placed={placed} begins={at === 0} marks={marks} />
      ))}
    </>
  );
}

interface SentenceProps {
  placed: PlacedSentence;
  /** It is the first of its paragraph: no space stands before it. */
  begins: boolean;
  marks: Marks;
}

function Sentence({ placed: { index, sentence }, begins, marks }: SentenceProps) {
  const { body, tail } = splitTail(sentence.text);
  return (
    <span class="chat-sentence">
      {begins ? null : ' '}
      {body}
      <span class="chat-tail">
        {tail}
        {sentence.verdict === 'supported' ? null : (
          <em class="chat-verdict"> ({sentence.verdict.replace('-', ' ')})</em>
        )}
        {sentence.citations.map((n) => {
          const citation = marks.byNumber.get(n);
          const target = marks.targets.get(n);
          if (citation === undefined || target === undefined) return null;
          return (
            <CitationMark
              key={n}
              id={marks.idOf(index, n)}
              citation={citation}
              verdict={sentence.verdict}
              target={target}
            />
          );
        })}
      </span>
    </span>
  );
}

/** Left and right go from citation to citation of one answer. */
function moveBetweenCitations(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
  const marks = [...event.currentTarget.querySelectorAll<HTMLElement>('.chat-citation')];
  const at = marks.findIndex((mark) => mark === event.target);
  if (by === 0 || at === -1) return;
  const next = marks[at + by];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
