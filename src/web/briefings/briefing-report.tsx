import { useMemo } from 'preact/hooks';
import type { Briefing, BriefingCitation } from '../../contracts/briefing.js';
import { CitationCard } from '../chat/citation-card.js';
import { useSource } from '../source/source-store.js';
import { citationTarget } from './citation-target.js';
import { moveBetweenMarks } from './move-between-marks.js';
import './report.css';
import { ReportContents } from './report-contents.js';
import { ReportCitations, type ReportCitation } from './report-context.js';
import { ReportEndnotes } from './report-endnotes.js';
import { ReportFront } from './report-front.js';
import { ReportMethod } from './report-method.js';
import { ReportSection } from './report-section.js';
import { ReportSources } from './report-sources.js';
import { sectionAnchor } from './section-anchor.js';

/** A briefing set as a report; its title stands above it, as the heading of the view. */
export function BriefingReport({ briefing }: { briefing: Briefing }) {
  const citations = useMemo(() => indexCitations(briefing.citations), [briefing]);
  const isBeside = useSource() !== null;
  return (
    <ReportCitations.Provider value={citations}>
      <div class={isBeside ? 'report-frame report-beside' : 'report-frame'}>
        <ReportContents briefing={briefing} />
        <article class="report" onKeyDown={moveBetweenMarks}>
          <ReportFront briefing={briefing} />
          {briefing.sections.map((section, index) => (
            <ReportSection key={index} section={section} anchor={sectionAnchor(index)} number={index + 1} />
          ))}
          <ReportSources briefing={briefing} />
          {briefing.method.length === 0 ? null : <ReportMethod briefing={briefing} />}
          <ReportEndnotes citations={briefing.citations} />
        </article>
      </div>
      <CitationCard />
    </ReportCitations.Provider>
  );
}

function indexCitations(citations: readonly BriefingCitation[]): ReadonlyMap<number, ReportCitation> {
  const siblings = citations.map(citationTarget);
  return new Map(
    citations.map((citation) => [
      citation.n,
      { citation, target: { ...citationTarget(citation), siblings } },
    ]),
  );
}
