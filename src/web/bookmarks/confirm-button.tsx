import { useEffect, useRef, useState } from 'preact/hooks';

interface ConfirmButtonProps {
  label: string;
  /** What is shown and read out in place of the label: "Delete for good?" */
  question: string;
  /** Names what is meant where several such buttons stand on a page. */
  accessibleName?: string;
  /** Given the button pressed, for what becomes of the focus. */
  onConfirm: (button: HTMLElement) => void;
}

/** A button for what cannot be undone: the first press asks, the second does it. */
export function ConfirmButton({ label, question, accessibleName, onConfirm }: ConfirmButtonProps) {
  const [asking, setAsking] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const ask = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (asking) keep.current?.focus();
    else if (wasAsking.current) ask.current?.focus();
    wasAsking.current = asking;
  }, [asking]);
  if (!asking)
    return (
      <button
        ref={ask}
        type="button"
        class="quiet"
        aria-label={accessibleName ?? label}
        onClick={() => {
          setAsking(true);
        }}
      >
        {label}
      </button>
    );
  return (
    <span class="bookmark-confirm" role="group" aria-label={question}>
      <span class="small">{question}</span>
      <button
        type="button"
        class="quiet bookmark-yes"
        onClick={(event) => {
          setAsking(false);
          onConfirm(event.currentTarget);
        }}
      >
        Yes
      </button>
      <button
        ref={keep}
        type="button"
        class="quiet"
        onClick={() => {
          setAsking(false);
        }}
      >
        No
      </button>
    </span>
  );
}
