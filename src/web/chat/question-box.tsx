import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { maximumQuestionLength } from '../../contracts/assistant.js';
import { Icon } from '../shell/icon.js';
import { questionBoxId, takeQuestionFocus } from '../shell/question-focus.js';
import type { ChatSession } from './chat-session.js';
import './question-box.css';

/** From here on the characters left are shown. */
const nearlyFull = maximumQuestionLength * 0.9;

/** The question box: Enter asks, Shift+Enter breaks the line; while an answer comes it can be stopped. */
export function QuestionBox({ session, asking }: { session: ChatSession; asking: boolean }) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, write] = useQuestionText(session, box);
  const ask = () => {
    const question = text.trim();
    if (question === '' || asking) return;
    write('');
    session.ask(question);
  };
  return (
    <form
      class="chat-box"
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <label class="hidden-text" htmlFor={questionBoxId}>
        Question
      </label>
      <textarea
        id={questionBoxId}
        ref={box}
        class="field chat-box-field"
        rows={1}
        value={text}
        maxLength={maximumQuestionLength}
        placeholder="Ask the documents"
        aria-keyshortcuts="/"
        onInput={(event) => {
          write(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          ask();
        }}
      />
      {asking ? (
        <StopButton
          onStop={() => {
            session.stop();
            box.current?.focus();
          }}
        />
      ) : (
        <AskButton disabled={text.trim() === ''} />
      )}
      <CharactersLeft length={text.length} />
    </form>
  );
}

/** The text of the box, kept with its session, and the box as high as it. */
function useQuestionText(session: ChatSession, box: { current: HTMLTextAreaElement | null }) {
  const [text, setText] = useState(session.questionText);
  useEffect(() => {
    if (takeQuestionFocus()) box.current?.focus();
  }, []);
  useLayoutEffect(() => {
    if (box.current !== null) growToText(box.current);
  }, [text]);
  const write = (next: string) => {
    session.questionText = next;
    setText(next);
  };
  return [text, write] as const;
}

function StopButton({ onStop }: { onStop: () => void }) {
  return (
    <button type="button" class="action chat-box-button" onClick={onStop}>
      <Icon name="stop" />
      Stop
    </button>
  );
}

function AskButton({ disabled }: { disabled: boolean }) {
  return (
    <button type="submit" class="action chat-box-button" disabled={disabled}>
      <Icon name="send" />
      Ask
    </button>
  );
}

function CharactersLeft({ length }: { length: number }) {
  if (length < nearlyFull) return null;
  return (
    <p class="small chat-box-left" role="status">
      {maximumQuestionLength - length} characters left
    </p>
  );
}

/** As high as the text; the style sheet sets the most. */
function growToText(box: HTMLTextAreaElement): void {
  box.style.height = 'auto';
  const border = box.offsetHeight - box.clientHeight;
  box.style.height = `${box.scrollHeight + border}px`;
}
