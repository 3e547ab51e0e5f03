import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Answer } from '../../contracts/answer.js';
import { feedbackReceiptSchema } from '../../contracts/feedback.js';
import { describeFailure, type HttpProblem } from '../http/http-problem.js';
import { requestJson } from '../http/request-json.js';
import { ProblemNote } from '../shell/problem-note.js';

interface WrongAnswerFormProps {
  answer: Answer;
  /** Thanks, or null where the reader thought better of it. */
  onDone: (said: string | null) => void;
}

/** Says of an answer that it is wrong, and in a word why; kept for whoever tends the questions. */
export function WrongAnswerForm({ answer, onDone }: WrongAnswerFormProps) {
  const field = useRef<HTMLInputElement>(null);
  // At once: what is typed next is meant for the field.
  useLayoutEffect(() => {
    field.current?.focus();
  }, []);
  const { problem, sending, send } = useReport(answer, onDone);
  const cancel = () => {
    onDone(null);
  };
  return (
    <form
      class="chat-wrong"
      onSubmit={(event) => {
        event.preventDefault();
        void send(field.current?.value.trim() ?? '');
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        cancel();
      }}
    >
      <label class="label" htmlFor={`wrong-${answer.id}`}>
        What is wrong with it, in a word?
      </label>
      <div class="chat-inline">
        <input
          id={`wrong-${answer.id}`}
          class="field"
          ref={field}
          maxLength={2000}
          placeholder="Wrong paragraph, something missing …"
        />
        <button type="submit" class="action" disabled={sending}>
          Send
        </button>
        <button type="button" class="quiet" onClick={cancel}>
          Cancel
        </button>
      </div>
      {problem === null ? null : <ProblemNote problem={problem} />}
    </form>
  );
}

function useReport(answer: Answer, onDone: (said: string) => void) {
  const [problem, setProblem] = useState<HttpProblem | null>(null);
  const [sending, setSending] = useState(false);
  const send = async (comment: string) => {
    const { conversationId, id: answerId } = answer;
    const body = { conversationId, answerId, ...(comment === '' ? {} : { comment }) };
    setSending(true);
    setProblem(null);
    try {
      const { status } = await requestJson('/api/feedback', feedbackReceiptSchema, { method: 'POST', body });
      onDone(status === 'kept' ? 'Noted. Thank you.' : 'It had been noted before. Thank you.');
    } catch (error) {
      setProblem(describeFailure(error));
      setSending(false);
    }
  };
  return { problem, sending, send };
}
