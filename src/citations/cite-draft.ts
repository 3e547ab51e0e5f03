import type { CitedDraft } from './cited-draft.js';
import { citeInTurn, type CiteDraftOptions } from './cite-in-turn.js';

/** Checks every sentence against the paragraphs it names, takes out what they do not bear out, and numbers the rest. */
export function citeDraft(options: CiteDraftOptions): CitedDraft {
  const citing = citeInTurn(options);
  for (;;) {
    const { done, value } = citing.next();
    if (done === true) return value;
  }
}
