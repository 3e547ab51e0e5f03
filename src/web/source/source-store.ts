import type { AnswerSentence } from '../../contracts/answer.js';
import { createValueStore, useStoreValue } from '../shell/value-store.js';

/** A paragraph to be shown beside what is being read. */
export interface SourceTarget {
  documentId: string;
  /** Locator key: p19, u12, fn9. */
  key: string;
  /** UTF-16 ranges [start, end) of the paragraph's text, marked and scrolled into view. */
  highlights: { start: number; end: number }[];
  /** Number of the citation, as printed in the answer. */
  n?: number;
  /** Sentences of an answer that rest on it in words of their own. */
  claims?: readonly Pick<AnswerSentence, 'text' | 'verdict'>[];
  /** "SOC/CP/365, ¶ 14". */
  label: string;
  /** Relative to this server: /documents/<id>#<key>. */
  url: string;
  /** The citations of the same answer, in order, this one among them: what "previous" and "next" step through. */
  siblings?: readonly SourceTarget[];
  /** Id of the element the focus goes to when the pane closes; the opener where there is none. */
  openerId?: string;
}

const targets = createValueStore<SourceTarget | null>(null);
let openedBy: HTMLElement | null = null;
let returning = false;

/** Opens the source pane at a paragraph; closing it gives the focus back to `opener`. */
export function openSource(target: SourceTarget, opener?: HTMLElement | null): void {
  if (opener !== undefined) openedBy = opener;
  targets.write(target);
}

/** Closes the source pane and gives the focus back to what opened it. */
export function closeSource(): void {
  const target = targets.read();
  if (target === null) return;
  targets.write(null);
  const named = target.openerId === undefined ? null : document.getElementById(target.openerId);
  const opener = named ?? openedBy;
  openedBy = null;
  if (opener?.isConnected !== true) return;
  returnFocus(opener);
  if (document.activeElement === opener) return;
  // A sheet keeps the focus from what lies under it until it is gone, which it is when the page is drawn next.
  requestAnimationFrame(() => {
    returnFocus(opener);
  });
}

function returnFocus(opener: HTMLElement): void {
  returning = true;
  opener.focus();
  returning = false;
}

/** Whether the focus is just being given back: nothing is to open because of it. */
export function isReturningFocus(): boolean {
  return returning;
}

/** Closes the source pane and leaves the focus where it is: what was being read is gone. */
export function dropSource(): void {
  openedBy = null;
  targets.write(null);
}

/** What the source pane shows; null while it is closed. */
export function useSource(): SourceTarget | null {
  return useStoreValue(targets);
}
