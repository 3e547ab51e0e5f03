import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { ChatSession } from './chat-session.js';

/** Where each conversation was left, in pixels from its top. */
const places = new WeakMap<ChatSession, number>();

/** Takes the reader back to where the conversation was left; to its last question when it is opened for the first time. */
export function useKeptScroll(session: ChatSession, loaded: boolean): void {
  useLayoutEffect(() => {
    if (!loaded) return;
    const place = places.get(session);
    const questions = document.querySelectorAll('.chat-turn');
    const last = questions.item(questions.length - 1);
    if (place !== undefined) window.scrollTo(0, place);
    else if (questions.length > 1) last.scrollIntoView({ block: 'start' });
    else window.scrollTo(0, 0);
  }, [session, loaded]);
  useEffect(() => {
    const keep = () => {
      places.set(session, window.scrollY);
    };
    window.addEventListener('scroll', keep, { passive: true });
    return () => {
      window.removeEventListener('scroll', keep);
    };
  }, [session]);
}
