import { createContext } from 'preact';
import type { BriefingCitation } from '../../contracts/briefing.js';
import type { SourceTarget } from '../source/source-store.js';

/** A citation of the briefing that is shown, with where the source opens for it. */
export interface ReportCitation {
  citation: BriefingCitation;
  target: SourceTarget;
}

/** The citations of the briefing that is shown, by their numbers. */
export const ReportCitations = createContext<ReadonlyMap<number, ReportCitation>>(new Map());
