import { useId } from 'preact/hooks';
import { announce } from '../shell/announce.js';
import { focusQuestion } from '../shell/question-focus.js';
import { useStoreValue } from '../shell/value-store.js';
import { answerOnItsWay } from './answer-on-its-way.js';
import type { ChatSession } from './chat-session.js';

interface AskButtonsProps {
  session: ChatSession;
  /** Class of every button. */
  look: 'action' | 'quiet' | 'chat-suggestion';
  /** `ask` says whether the question was taken. */
  choices: readonly { label: string; ask: () => boolean }[];
}

/** Buttons that ask something. While an answer is on its way they wait, and say why; having asked, the focus is in the box. */
export function AskButtons({ session, look, choices }: AskButtonsProps) {
  const running = useStoreValue(session.running);
  const reasonId = useId();
  return (
    <>
      {choices.map(({ label, ask }) => (
        <button
          key={label}
          type="button"
          class={look}
          aria-disabled={running}
          aria-describedby={running ? reasonId : undefined}
          onClick={() => {
            if (ask()) focusQuestion();
            else announce(answerOnItsWay);
          }}
        >
          {label}
        </button>
      ))}
      {running ? (
        <span class="small" id={reasonId}>
          {answerOnItsWay}
        </span>
      ) : null}
    </>
  );
}
