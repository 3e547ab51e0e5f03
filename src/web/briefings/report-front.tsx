import type { Briefing } from '../../contracts/briefing.js';
import { formatDay } from './format-day.js';
import { stateChecks } from './state-checks.js';

/** The front of a report: what it is, what was checked, and what it found in a few lines. */
export function ReportFront({ briefing }: { briefing: Briefing }) {
  const { topic, title, corpus, createdAt, overview, notices } = briefing;
  return (
    <header class="report-front">
      <p class="report-about">
        {topic === null || topic.toLowerCase() === title.toLowerCase() ? '' : `On: ${topic}. `}
        From {corpus.title}. Written on {formatDay(createdAt)}.
      </p>
      <p class="report-checks">{stateChecks(briefing).join(' · ')}.</p>
      {notices.length === 0 ? null : (
        <aside class="report-notices" aria-label="Notices">
          {notices.map((notice, index) => (
            <p key={index}>{notice.text}</p>
          ))}
        </aside>
      )}
      {overview.length === 0 ? null : (
        <section aria-labelledby="overview">
          <h2 id="overview" tabIndex={-1}>
            Overview
          </h2>
          <ul class="report-lines">
            {overview.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        </section>
      )}
    </header>
  );
}
