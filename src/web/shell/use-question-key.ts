import { useEffect } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { focusQuestion } from './question-focus.js';

/** "/" takes the focus to the question box from anywhere but a field; where there is no box, to a new question. */
export function useQuestionKey(): void {
  const [, navigate] = useLocation();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      event.preventDefault();
      if (!focusQuestion()) navigate('/');
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, [navigate]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.matches('textarea, select, input:not([type="radio"], [type="checkbox"])')
  );
}
