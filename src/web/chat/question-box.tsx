import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { announce } from '../shell/announce.js';
import { Icon } from '../shell/icon.js';
import { questionBoxId, takeQuestionFocus } from '../shell/question-focus.js';
import { useStoreValue } from '../shell/value-store.js';
import { answerOnItsWay } from './answer-on-its-way.js';
import type { ChatSession } from './chat-session.js';
import { measureRoom } from './measure-room.js';
import './question-box.css';

const noteId = 'question-note';

/** The question box: Enter asks, Shift+Enter breaks the line; while an answer comes it can be stopped. */
export function QuestionBox({ session }: { session: ChatSession }) {
  const box = useRef<HTMLTextAreaElement>(null);
  const running = useStoreValue(session.running);
  const { text, write, room, refused, ask } = useQuestion(session, box);
  const note = room.shown ?? (running && refused ? answerOnItsWay : null);
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
        placeholder="Ask the documents"
        aria-keyshortcuts="/"
        aria-invalid={room.tooLong}
        aria-describedby={note === null ? undefined : noteId}
        onInput={(event) => {
          write(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          ask();
        }}
      />
      <BoxButton
        running={running}
        idle={!running && (text.trim() === '' || room.tooLong)}
        onPress={() => {
          if (running) session.stop();
          else ask();
          box.current?.focus();
        }}
      />
      {note === null ? null : (
        <p class="small chat-box-left" id={noteId}>
          {note}
        </p>
      )}
    </form>
  );
}

/** The text of the box, kept with its session, the room left for it, and the way to ask it. */
function useQuestion(session: ChatSession, box: { current: HTMLTextAreaElement | null }) {
  const [text, setText] = useState(session.questionText);
  const [refused, setRefused] = useState(false);
  useTakenFocus(box);
  useLayoutEffect(() => {
    if (box.current !== null) growToText(box.current);
  }, [text]);
  const question = text.trim();
  const room = measureRoom(question.length, question.length);
  const write = (next: string) => {
    const { said } = measureRoom(next.trim().length, question.length);
    if (said !== null) announce(said);
    session.questionText = next;
    setText(next);
    setRefused(false);
  };
  const ask = () => {
    if (question === '') return;
    if (!room.tooLong && session.ask(question)) {
      write('');
      return;
    }
    setRefused(true);
    announce(room.tooLong && room.shown !== null ? room.shown : answerOnItsWay);
  };
  return { text, write, room, refused, ask };
}

/** Takes the focus where it was meant for the next box to appear; one that a sheet still covers gets it a frame later. */
function useTakenFocus(box: { current: HTMLTextAreaElement | null }): void {
  useEffect(() => {
    if (!takeQuestionFocus()) return;
    box.current?.focus();
    if (document.activeElement !== box.current) requestAnimationFrame(() => box.current?.focus());
  }, []);
}

interface BoxButtonProps {
  running: boolean;
  /** There is nothing that could be asked. */
  idle: boolean;
  onPress: () => void;
}

/** Asks, or stops the answer on its way: one button, so that the focus never falls between two. */
function BoxButton({ running, idle, onPress }: BoxButtonProps) {
  return (
    <button
      // Never "submit": what it is when it is pressed would not hold until the browser acts on it.
      type="button"
      class="action chat-box-button"
      aria-disabled={idle}
      onClick={(event) => {
        // The second press of a double click was not meant for what the first made of the button.
        if (event.detail < 2) onPress();
      }}
    >
      <Icon name={running ? 'stop' : 'send'} />
      {running ? 'Stop' : 'Ask'}
    </button>
  );
}

/** As high as the text; the style sheet sets the most. */
function growToText(box: HTMLTextAreaElement): void {
  box.style.height = 'auto';
  const border = box.offsetHeight - box.clientHeight;
  box.style.height = `${box.scrollHeight + border}px`;
}
