import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { announce } from '../shell/announce.js';
import { AnswerActions } from './answer-actions.js';
import { AnswerBody } from './answer-body.js';
import { AskButtons } from './ask-buttons.js';
import type { ChatSession } from './chat-session.js';
import type { ChatTurn } from './chat-state.js';
import { DeclinedBody } from './declined-body.js';
import { EvidenceDetails } from './evidence-details.js';
import { NoticeNotes } from './notice-notes.js';
import { PrintedReferences } from './printed-references.js';
import { StageLine } from './stage-line.js';
import { TurnProblem } from './turn-problem.js';
import { UnderstoodAs } from './understood-as.js';
import './turn.css';

export interface TurnViewProps {
  turn: ChatTurn;
  session: ChatSession;
  /** The title above is this question already: it is not printed twice. */
  titled: boolean;
  /** Asks a question in a new conversation. */
  onAskInNew: (question: string) => void;
}

/** A question and what has come of it. What is streamed and the whole answer are drawn by the same parts, in place. */
export function TurnView({ turn, session, titled, onAskInNew }: TurnViewProps) {
  const element = useRef<HTMLElement>(null);
  useScrollDown(element, turn);
  useSpokenSentences(turn, session);
  const content = contentOf(turn);
  return (
    <article
      id={answerIdOf(turn)}
      tabIndex={-1}
      class={turn.state === 'asking' ? 'chat-turn chat-turn-asking' : 'chat-turn'}
      ref={element}
    >
      <h2 class={titled ? 'hidden-text' : 'chat-question'}>{turn.question}</h2>
      <div class="chat-answer">
        {turn.state === 'remembered' ? <p class="chat-text chat-remembered">{turn.text}</p> : null}
        {content === null ? null : (
          <>
            <UnderstoodAs question={turn.question} {...content} />
            <AnswerBody turnKey={turn.key} sentences={content.sentences} citations={content.citations} />
          </>
        )}
        <TurnEnd turn={turn} session={session} onAskInNew={onAskInNew} />
      </div>
      {turn.state === 'answered' ? (
        <>
          <NoticeNotes notices={turn.answer.notices} />
          <PrintedReferences answer={turn.answer} />
        </>
      ) : null}
    </article>
  );
}

function TurnEnd({ turn, session, onAskInNew }: Omit<TurnViewProps, 'titled'>) {
  switch (turn.state) {
    case 'asking':
      // A line of its own after every sentence: it appears below, and nothing that was there moves.
      return <StageLine key={turn.received.sentences.length} received={turn.received} />;
    case 'stopped':
      return (
        <p class="chat-actions small">
          Stopped before the answer was whole.
          <AskButtons
            session={session}
            look="quiet"
            choices={[{ label: 'Ask again', ask: () => session.askAgain(turn.key) }]}
          />
        </p>
      );
    case 'failed':
      return <TurnProblem turn={turn} session={session} onAskInNew={onAskInNew} />;
    case 'remembered':
      return <p class="small">The server keeps the text of this answer, and its citations no more.</p>;
    case 'answered':
      return (
        <>
          <DeclinedBody answer={turn.answer} session={session} />
          <EvidenceDetails answer={turn.answer} />
          <AnswerActions answer={turn.answer} />
        </>
      );
  }
}

/** What of an answer is drawn the same way whether it is whole or still coming. */
function contentOf(turn: ChatTurn) {
  if (turn.state === 'remembered') return null;
  if (turn.state !== 'answered') return turn.received;
  const { answer } = turn;
  const { standaloneQuestion, rewrites } = answer;
  return answer.status === 'declined'
    ? { standaloneQuestion, rewrites, sentences: [], citations: [] }
    : { standaloneQuestion, rewrites, sentences: answer.sentences, citations: answer.citations };
}

/** A question that is asked goes to the top of the window where that is further down; from there it grows downward. */
function useScrollDown(element: { current: HTMLElement | null }, { state }: ChatTurn): void {
  useLayoutEffect(() => {
    const turn = element.current;
    if (state !== 'asking' || turn === null) return;
    const margin = Number.parseFloat(getComputedStyle(turn).scrollMarginTop);
    const by = turn.getBoundingClientRect().top - margin;
    if (by > 0) window.scrollBy({ top: by, behavior: 'instant' });
  }, [state]);
}

/** Says every sentence once it has come, and how the answer ended. */
function useSpokenSentences(turn: ChatTurn, session: ChatSession): void {
  useEffect(() => {
    for (const line of session.spoken.next(turn)) announce(line);
  }, [turn, session]);
}

/** Id of the answer, by which addresses name its turn; none while there is no whole answer. */
function answerIdOf(turn: ChatTurn): string | undefined {
  if (turn.state === 'answered') return turn.answer.id;
  return turn.state === 'remembered' ? turn.key : undefined;
}
