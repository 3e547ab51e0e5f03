import type { Briefing } from '../../contracts/briefing.js';
import { sectionAnchor } from './section-anchor.js';

/** The contents of a report, each entry a link to its place. */
export function ReportContents({ briefing }: { briefing: Briefing }) {
  return (
    <nav class="report-contents" aria-label="Contents of the briefing">
      <p class="label" aria-hidden="true">
        Contents
      </p>
      <ol class="report-contents-list">
        {briefing.overview.length === 0 ? null : (
          <li>
            <a href="#overview">Overview</a>
          </li>
        )}
        {briefing.sections.map(({ heading, status }, index) => (
          <li key={index}>
            <span class="report-contents-number">{index + 1}.</span>{' '}
            <a href={`#${sectionAnchor(index)}`}>{heading}</a>
            {status === 'nothing-found' ? <span class="small"> nothing found</span> : null}
          </li>
        ))}
        <li>
          <a href="#sources">Sources</a>
        </li>
        {briefing.method.length === 0 ? null : (
          <li>
            <a href="#method">Method</a>
          </li>
        )}
      </ol>
    </nav>
  );
}
