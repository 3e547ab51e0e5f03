import { useRef, useState } from 'preact/hooks';
import type { Answer } from '../../contracts/answer.js';
import {
  addBookmark,
  bookmarkKey,
  hasBookmark,
  removeBookmark,
  useBookmarks,
} from '../bookmarks/bookmark-store.js';
import { announce } from '../shell/announce.js';
import { CopyMenu } from './copy-menu.js';
import { WrongAnswerForm } from './wrong-answer-form.js';

/** What can be done with an answer: copied, taken into a briefing, called wrong. */
export function AnswerActions({ answer }: { answer: Answer }) {
  const [said, setSaid] = useState<string | null>(null);
  const [reporting, setReporting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const say = (text: string) => {
    setSaid(text);
    announce(text);
  };
  return (
    <>
      <div class="chat-actions">
        <CopyMenu answer={answer} onSaid={say} />
        <BriefingToggle answer={answer} onSaid={say} />
        <button
          type="button"
          class="quiet"
          ref={opener}
          aria-expanded={reporting}
          onClick={() => {
            setReporting(!reporting);
          }}
        >
          Wrong answer
        </button>
        {said === null ? null : <span class="small">{said}</span>}
      </div>
      {reporting ? (
        <WrongAnswerForm
          answer={answer}
          onDone={(text) => {
            setReporting(false);
            opener.current?.focus();
            if (text !== null) say(text);
          }}
        />
      ) : null}
    </>
  );
}

function BriefingToggle({ answer, onSaid }: { answer: Answer; onSaid: (text: string) => void }) {
  useBookmarks();
  if (answer.status === 'declined') return null;
  const pick = { kind: 'answer', conversationId: answer.conversationId, answerId: answer.id } as const;
  const key = bookmarkKey(pick);
  const picked = hasBookmark(key);
  const toggle = () => {
    const text = answer.sentences.map((sentence) => sentence.text).join(' ');
    const refusal = picked
      ? removeBookmark(key)
      : addBookmark({ pick, label: answer.standaloneQuestion, text });
    onSaid(refusal ?? (picked ? 'Taken out of the briefing' : 'Added to the briefing'));
  };
  return (
    <button type="button" class="quiet" aria-pressed={picked} onClick={toggle}>
      {picked ? 'In the briefing' : 'Add to briefing'}
    </button>
  );
}
