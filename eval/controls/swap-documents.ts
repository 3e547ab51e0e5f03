import type { System } from '../contracts/system.js';
import { changeCitations } from './change-answer.js';

/** Control: what two documents say is put into each other's mouths, with the same locator. */
export function swapDocuments(system: System, [one, other]: readonly [string, string]): System {
  const swap = (id: string): string => (id === one ? other : id === other ? one : id);
  return changeCitations(system, (citation) => {
    const [documentId = '', key = ''] = citation.paragraphId.split('#');
    const paragraphId = `${swap(documentId)}#${key}`;
    return Promise.resolve({ ...citation, documentId: swap(documentId), paragraphId });
  });
}
