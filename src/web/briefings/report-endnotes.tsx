import type { BriefingCitation } from '../../contracts/briefing.js';

/** The citations with their quotations, for paper, where nothing can be opened. */
export function ReportEndnotes({ citations }: { citations: readonly BriefingCitation[] }) {
  return (
    <section class="report-endnotes">
      <h2>Notes</h2>
      <ol>
        {citations.map(({ n, label, quote, located }) => (
          <li key={n} value={n}>
            {label}: “{quote}”{located === 'located' ? '' : ' (not found in the paragraph)'}
          </li>
        ))}
      </ol>
    </section>
  );
}
