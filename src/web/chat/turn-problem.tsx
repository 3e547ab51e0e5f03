import { HttpProblem } from '../http/http-problem.js';
import { ProblemNote } from '../shell/problem-note.js';
import { AskButtons } from './ask-buttons.js';
import type { ChatSession } from './chat-session.js';
import type { ChatTurn } from './chat-state.js';

interface TurnProblemProps {
  turn: Extract<ChatTurn, { state: 'failed' }>;
  session: ChatSession;
  onAskInNew: (question: string) => void;
}

const conversationGone = new HttpProblem({
  title: 'This conversation is kept no more',
  status: 404,
  detail:
    'The server keeps conversations for a time only, or it was deleted. What it said stays here to be read.',
  remedy: 'The question can be asked in a new conversation.',
});

/** Why a question got no whole answer, and the way to ask it again. */
export function TurnProblem({ turn, session, onAskInNew }: TurnProblemProps) {
  const gone = turn.problem.status === 404;
  return (
    <>
      <ProblemNote problem={gone ? conversationGone : turn.problem} />
      <p class="chat-actions">
        {gone ? (
          <button
            type="button"
            class="action"
            onClick={() => {
              onAskInNew(turn.question);
            }}
          >
            Ask in a new conversation
          </button>
        ) : (
          <AskButtons
            session={session}
            look="action"
            choices={[{ label: 'Ask again', ask: () => session.askAgain(turn.key) }]}
          />
        )}
      </p>
    </>
  );
}
