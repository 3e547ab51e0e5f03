import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { conversationSchema } from '../../contracts/conversation.js';
import { describeFailure, type HttpProblem } from '../http/http-problem.js';
import { requestJson, requestNothing } from '../http/request-json.js';
import { announce } from '../shell/announce.js';
import { PageHeading } from '../shell/page-heading.js';
import { ProblemNote } from '../shell/problem-note.js';
import { conversations } from './conversations-store.js';
import { dropSession, startSession } from './open-sessions.js';
import { RenameForm } from './rename-form.js';

interface ConversationHeadingProps {
  /** Null for one that has no answer yet. */
  conversationId: string | null;
  title: string;
  /** Nothing has been asked yet: there is nothing to rename, and no room to keep for it. */
  untouched: boolean;
}

/** The title of a conversation, which can be renamed and deleted where it stands. */
export function ConversationHeading({ conversationId, title, untouched }: ConversationHeadingProps) {
  const [mode, setMode] = useState<Mode>('title');
  const { problem, clear, rename, remove } = useConversationChanges(() => {
    setMode('title');
  });
  const close = () => {
    clear();
    setMode('title');
  };
  const openers = useReturnedFocus(mode);
  return (
    <div class="chat-heading">
      <PageHeading title={title}>
        {untouched ? undefined : (
          <HeadingActions
            away={conversationId === null || mode !== 'title'}
            openers={openers}
            onMode={setMode}
          />
        )}
      </PageHeading>
      {conversationId !== null && mode === 'rename' ? (
        <RenameForm title={title} onRename={(next) => void rename(conversationId, next)} onCancel={close} />
      ) : null}
      {conversationId !== null && mode === 'delete' ? (
        <DeleteQuestion onDelete={() => void remove(conversationId)} onCancel={close} />
      ) : null}
      {problem === null ? null : <ProblemNote problem={problem} />}
    </div>
  );
}

type Mode = 'title' | 'rename' | 'delete';
/** Each button by what it opens. */
type Openers = Record<Exclude<Mode, 'title'>, { current: HTMLButtonElement | null }>;

/** Gives the focus back to the button that was pressed when what it opened is closed. */
function useReturnedFocus(mode: Mode): Openers {
  const rename = useRef<HTMLButtonElement>(null);
  const remove = useRef<HTMLButtonElement>(null);
  const openers: Openers = { rename, delete: remove };
  const before = useRef<Mode>(mode);
  useLayoutEffect(() => {
    if (mode === 'title' && before.current !== 'title') openers[before.current].current?.focus();
    before.current = mode;
  }, [mode]);
  return openers;
}

/** Renames and deletes on the server and in the list of this browser; `onRenamed` is called once that is done. */
function useConversationChanges(onRenamed: () => void) {
  const [problem, setProblem] = useState<HttpProblem | null>(null);
  const [, navigate] = useLocation();
  const attempt = async (work: () => Promise<void>) => {
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(describeFailure(error));
    }
  };
  const clear = () => {
    setProblem(null);
  };
  const rename = (id: string, next: string) =>
    attempt(async () => {
      await requestJson(path(id), conversationSchema, { method: 'PATCH', body: { title: next } });
      // Another tab may have changed or removed it meanwhile.
      conversations.storageChanged(null);
      const kept = conversations.read().find((entry) => entry.id === id);
      if (kept !== undefined) conversations.add({ ...kept, title: next });
      announce('Renamed');
      onRenamed();
    });
  const remove = (id: string) =>
    attempt(async () => {
      await requestNothing(path(id), { method: 'DELETE' }).catch(passOverMissing);
      // The reader may have gone elsewhere meanwhile, and stays there.
      const isShown = window.location.pathname === `/c/${encodeURIComponent(id)}`;
      dropSession(id);
      announce('Conversation deleted');
      if (!isShown) return;
      startSession();
      navigate('/');
    });
  return { problem, clear, rename, remove };
}

interface HeadingActionsProps {
  /** Not to be had now; their room is kept, so that the title does not move. */
  away: boolean;
  openers: Openers;
  onMode: (mode: Exclude<Mode, 'title'>) => void;
}

function HeadingActions({ away, openers, onMode }: HeadingActionsProps) {
  return (
    <div class={away ? 'chat-heading-away' : undefined} inert={away}>
      <button
        type="button"
        class="quiet"
        ref={openers.rename}
        onClick={() => {
          onMode('rename');
        }}
      >
        Rename
      </button>
      <button
        type="button"
        class="quiet"
        ref={openers.delete}
        onClick={() => {
          onMode('delete');
        }}
      >
        Delete
      </button>
    </div>
  );
}

function DeleteQuestion({ onDelete, onCancel }: { onDelete: () => void; onCancel: () => void }) {
  return (
    <div class="chat-inline" role="group" aria-label="Delete this conversation?">
      <span class="small">Delete this conversation, here and on the server?</span>
      <button type="button" class="action" ref={focusOnce} onClick={onDelete}>
        Delete
      </button>
      <button type="button" class="quiet" onClick={onCancel}>
        Keep
      </button>
    </div>
  );
}

function focusOnce(element: HTMLElement | null): void {
  element?.focus();
}

/** What is not there any more need not be deleted. */
function passOverMissing(error: unknown): void {
  if (describeFailure(error).status !== 404) throw error;
}

function path(id: string): string {
  return `/api/conversations/${encodeURIComponent(id)}`;
}
