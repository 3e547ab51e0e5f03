import { useMemo } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { useKeptList } from '../bookmarks/use-kept-list.js';
import { ProblemNote } from '../shell/problem-note.js';
import { focusQuestion } from '../shell/question-focus.js';
import { useCorpus } from '../shell/use-corpus.js';
import { useStoreValue } from '../shell/value-store.js';
import { AnswererLine } from './answerer-line.js';
import type { ChatSession, SessionState } from './chat-session.js';
import { CitationCard } from './citation-card.js';
import { ConversationHeading } from './conversation-heading.js';
import { conversations } from './conversations-store.js';
import { FilterBar } from './filter-bar.js';
import { FirstVisit } from './first-visit.js';
import { GoneConversation } from './gone-conversation.js';
import { startSession } from './open-sessions.js';
import { QuestionBox } from './question-box.js';
import { titleOfQuestion } from './title-of-question.js';
import { TurnView, type TurnViewProps } from './turn-view.js';
import { useAddressedAnswer } from './use-addressed-answer.js';
import { useKeptScroll } from './use-kept-scroll.js';
import './chat.css';

/** A whole conversation: its questions and answers, and the box for the next question at its foot. */
export function ConversationView({ session }: { session: ChatSession }) {
  const { conversationId, turns, filters, loaded } = useStoreValue(session.state);
  const { items } = useKeptList(conversations);
  const [, navigate] = useLocation();
  const kept = items.find(({ id }) => id === conversationId);
  const corpus = useCorpus();
  const [first] = turns;
  const asked = first === undefined ? undefined : titleOfQuestion(first.question);
  const title = kept?.title ?? asked ?? corpus?.title ?? 'Rapporteur';
  useKeptScroll(session, loaded === 'loaded');
  useAddressedAnswer(session, loaded === 'loaded');
  const askInNew = (question: string) => {
    startSession(session.state.read().filters).ask(question);
    navigate('/');
  };
  // What is here already stays to be read.
  if (conversationId !== null && turns.length === 0 && isGone(loaded))
    return <GoneConversation conversationId={conversationId} />;
  return (
    <div class="chat">
      <ConversationHeading
        conversationId={conversationId}
        title={title}
        untouched={conversationId === null && turns.length === 0}
      />
      <LoadState loaded={loaded} onRetry={() => void session.load()} />
      {turns.length === 0 && conversationId === null ? (
        <FirstVisit
          onAsk={(question) => {
            if (session.ask(question)) focusQuestion();
          }}
        />
      ) : null}
      <div class="chat-turns">
        {turns.map((turn) => (
          <KeptTurn
            key={turn.key}
            turn={turn}
            session={session}
            titled={turn.key === first?.key && turn.question === title}
            onAskInNew={askInNew}
          />
        ))}
      </div>
      <Foot session={session} filters={filters} />
      <CitationCard />
    </div>
  );
}

function isGone(loaded: SessionState['loaded']): boolean {
  return typeof loaded !== 'string' && loaded.status === 404;
}

function LoadState({ loaded, onRetry }: { loaded: SessionState['loaded']; onRetry: () => void }) {
  if (loaded === 'loaded') return null;
  if (loaded === 'loading') return <p class="small">Opening the conversation …</p>;
  return <ProblemNote problem={loaded} onRetry={onRetry} />;
}

interface FootProps {
  session: ChatSession;
  filters: SessionState['filters'];
}

function Foot({ session, filters }: FootProps) {
  return (
    <div class="chat-foot">
      <FilterBar
        filters={filters}
        onChange={(next) => {
          session.setFilters(next);
        }}
      />
      <QuestionBox session={session} />
      <AnswererLine />
    </div>
  );
}

/** Drawn again only when its own turn has changed: a long conversation does not slow down the answer at its end. */
function KeptTurn(props: TurnViewProps) {
  return useMemo(() => <TurnView {...props} />, [props.turn, props.titled, props.session]);
}
