import type { Document } from '../../contracts/document.js';
import { printDate } from '../reading/print-date.js';
import { printLanguage } from './print-language.js';
import { printStatus } from './print-status.js';

/** What is known of a document besides its title. */
export function DocumentFacts({ document, paragraphs }: { document: Document; paragraphs: number }) {
  const facts = [
    ['Cited as', document.symbol ?? document.shortTitle],
    ['Body', document.body],
    ['Session', document.session],
    ['Date', printDate(document.date)],
    ['Kind', document.kind],
    ['Status', printStatus(document.status)],
    ['Language', printLanguage(document.language)],
    ['Paragraphs', paragraphs.toLocaleString('en-GB')],
  ] as const;
  return (
    <dl class="reading-facts">
      {facts.map(([name, value]) =>
        value === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
