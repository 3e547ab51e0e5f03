import { Link } from 'wouter-preact';
import type { Briefing } from '../../contracts/briefing.js';
import { describeSource } from './describe-source.js';
import { listLocators } from './list-locators.js';

/** Every document searched, by date, with the citations of it. */
export function ReportSources({ briefing }: { briefing: Briefing }) {
  return (
    <section class="report-section" aria-labelledby="sources">
      <h2 id="sources" tabIndex={-1}>
        Sources
      </h2>
      <ul class="report-sources">
        {briefing.sources.map((source) => {
          const { document, url } = source;
          const locators = listLocators(source, briefing.citations);
          return (
            <li key={document.id}>
              <Link href={url}>{document.title}</Link>
              <p class="small">
                {describeSource(document)}
                {locators.length === 0 ? ' Searched, not cited.' : ` Cited: ${locators.join('; ')}.`}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
