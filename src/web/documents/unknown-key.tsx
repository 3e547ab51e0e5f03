import type { Document } from '../../contracts/document.js';
import type { ReadingParagraph } from '../../contracts/paragraph.js';
import { findNearestKeys } from './find-nearest-keys.js';

interface UnknownKeyProps {
  /** What the address names. */
  wanted: string;
  document: Document;
  paragraphs: readonly ReadingParagraph[];
}

/** Says that the document has no paragraph of the key in the address, and which come nearest. */
export function UnknownKey({ wanted, document, paragraphs }: UnknownKeyProps) {
  const byKey = new Map(paragraphs.map((paragraph) => [paragraph.key, paragraph]));
  const nearest = findNearestKeys(wanted, [...byKey.keys()]);
  return (
    <p class="reading-unknown" role="alert">
      {document.shortTitle} has no paragraph “{wanted}”.
      {nearest.length === 0 ? null : ' Nearest: '}
      {nearest.map((key, index) => (
        <span key={key}>
          {index === 0 ? '' : ', '}
          <a href={`#${encodeURIComponent(key)}`}>{byKey.get(key)?.locator ?? key}</a>
        </span>
      ))}
    </p>
  );
}
