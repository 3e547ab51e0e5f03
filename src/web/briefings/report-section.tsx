import type { BriefingSection } from '../../contracts/briefing.js';
import { CitedText } from './cited-text.js';
import { ReportPart } from './report-part.js';
import { ReportSourceLink } from './report-source-link.js';

interface ReportSectionProps {
  section: BriefingSection;
  /** Anchor that the contents link to. */
  anchor: string;
  number: number;
}

/** A section: what each document says, what can be said across them, and what is not there. */
export function ReportSection({ section, anchor, number }: ReportSectionProps) {
  const { heading, parts, comparisons, missing, nearest } = section;
  return (
    <section class="report-section" aria-labelledby={anchor}>
      <h2 id={anchor} tabIndex={-1}>
        <span class="report-number">{number}.</span> {heading}
      </h2>
      {section.status === 'nothing-found' && parts.length === 0 ? (
        <p>
          Nothing was found in the documents searched.{' '}
          <span class="small">Searched for: {section.query}</span>
        </p>
      ) : null}
      {parts.map((part, index) => (
        <ReportPart key={index} part={part} />
      ))}
      {comparisons.length === 0 ? null : (
        <div class="report-part">
          <h3>Across the documents</h3>
          <ul class="report-lines">
            {comparisons.map((comparison, index) => (
              <li key={index}>
                <CitedText text={comparison.text} numbers={comparison.citations} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {missing.length === 0 ? null : (
        <p class="report-missing">
          <strong>Not in the corpus:</strong> {missing.join('; ').replace(/\.$/, '')}.
        </p>
      )}
      {nearest.length === 0 ? null : (
        <p class="small">
          Nearest paragraphs:{' '}
          {nearest.map((paragraph, index) => (
            <span key={paragraph.paragraphId}>
              {index === 0 ? '' : '; '}
              <ReportSourceLink {...paragraph} />
            </span>
          ))}
          .
        </p>
      )}
    </section>
  );
}
