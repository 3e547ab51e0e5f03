import type { Document } from '../../contracts/document.js';

const words = { draft: 'Draft: not the final text', final: 'Final', revised: 'Revised' } as const;

/** The status of a document in words; null where it is not known. */
export function printStatus(status: Document['status']): string | null {
  return status === null ? null : words[status];
}
