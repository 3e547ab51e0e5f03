import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer } from '../../contracts/answer.js';
import { copyText } from '../shell/copy-text.js';
import { formatAnswer } from './format-answer.js';

interface CopyMenuProps {
  answer: Answer;
  /** Told what came of it, for people. */
  onSaid: (text: string) => void;
}

const forms = [
  { form: 'text', name: 'Text' },
  { form: 'markdown', name: 'Markdown' },
  { form: 'html', name: 'Rich text' },
] as const;
type CopyForm = (typeof forms)[number]['form'];

/** Copies an answer with its references, in the form chosen. */
export function CopyMenu({ answer, onSaid }: CopyMenuProps) {
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useClosing({
    menu,
    open,
    onClose: () => {
      setOpen(false);
    },
  });
  const leave = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const copy = (form: CopyForm) => {
    leave();
    void copyAnswer(answer, form).then(onSaid);
  };
  return (
    <div
      class="chat-menu"
      ref={menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.preventDefault();
        event.stopPropagation();
        leave();
      }}
    >
      <button
        type="button"
        class="quiet"
        ref={opener}
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        Copy
      </button>
      {open ? <CopyForms onChoose={copy} /> : null}
    </div>
  );
}

function CopyForms({ onChoose }: { onChoose: (form: CopyForm) => void }) {
  return (
    <ul class="chat-menu-list" aria-label="Copy as">
      {forms.map(({ form, name }) => (
        <li key={form}>
          <button
            type="button"
            class="quiet"
            onClick={() => {
              onChoose(form);
            }}
          >
            {name}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What came of it, for people. Rich text goes with its plain text, for programs that take no other. */
async function copyAnswer(answer: Answer, form: CopyForm): Promise<string> {
  const { origin } = window.location;
  const text = formatAnswer({ answer, origin, form: form === 'html' ? 'text' : form });
  const rich = form === 'html' ? { html: formatAnswer({ answer, origin, form }) } : {};
  const done = await copyText({ text, ...rich });
  return done ? 'Copied with its references' : 'The browser does not let this page copy';
}

interface ClosingOptions {
  menu: { current: HTMLElement | null };
  open: boolean;
  onClose: () => void;
}

/** A menu closes when something else is pressed or takes the focus. */
function useClosing({ menu, open, onClose }: ClosingOptions): void {
  useEffect(() => {
    if (!open) return;
    const leave = (event: Event) => {
      if (event.target instanceof Node && menu.current?.contains(event.target) === false) onClose();
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [open]);
}
