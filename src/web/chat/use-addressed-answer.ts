import { useEffect } from 'preact/hooks';
import { useLocationProperty } from 'wouter-preact/use-browser-location';
import type { ChatSession } from './chat-session.js';

/** Takes reader and focus to the answer that the address names after "#", once the conversation is there. */
export function useAddressedAnswer(session: ChatSession, loaded: boolean): void {
  const hash = useLocationProperty(() => window.location.hash);
  useEffect(() => {
    if (!loaded || hash === '') return;
    const turns = document.querySelectorAll<HTMLElement>('.chat-turn');
    const named = [...turns].find(({ id }) => id !== '' && `#${encodeURIComponent(id)}` === hash);
    named?.scrollIntoView({ block: 'start', behavior: 'instant' });
    named?.focus({ preventScroll: true });
  }, [session, loaded, hash]);
}
