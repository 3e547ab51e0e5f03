import type { Briefing } from '../../contracts/briefing.js';

interface ReportMethodProps {
  briefing: Briefing;
}

/** What was searched and how, and what the check took out. */
export function ReportMethod({ briefing }: ReportMethodProps) {
  const { topic, method, sections, checks, answerer, corpus } = briefing;
  return (
    <section class="report-section" aria-labelledby="method">
      <h2 id="method" tabIndex={-1}>
        What was searched and what the corpus does not say
      </h2>
      <ul class="report-lines">
        {method.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
        {/* What was picked was not searched for. */}
        {(topic === null ? [] : sections).map(({ query }, index) => (
          <li key={`section ${index}`}>
            Section {index + 1} is the outcome of a search for “{query}”.
          </li>
        ))}
        {checks.removed.map(({ text, why }, index) => (
          <li key={`removed ${index}`}>
            Taken out: “{text}” {why}
          </li>
        ))}
      </ul>
      <p class="small">
        Answerer: {answerer}. Corpus version {corpus.version.slice(0, 12)}.
      </p>
    </section>
  );
}
