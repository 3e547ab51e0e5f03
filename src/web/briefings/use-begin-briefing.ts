import { useLocation } from 'wouter-preact';
import type { BriefingRequest } from '../../contracts/briefing.js';
import { announce } from '../shell/announce.js';
import { beginBriefing } from './begin-briefing.js';

/**
 * Begins a briefing and goes to it, unless the reader has gone elsewhere meanwhile: then it is only said that it has
 * begun. What it returns throws HttpProblem.
 */
export function useBeginBriefing(): (request: BriefingRequest, signal: AbortSignal) => Promise<void> {
  const [, navigate] = useLocation();
  return async (request, signal) => {
    const { pathname } = window.location;
    const job = await beginBriefing(request);
    if (!signal.aborted && window.location.pathname === pathname) {
      navigate(`/briefings/${encodeURIComponent(job.id)}`);
    } else announce('The briefing is being written; it stands under Briefings.');
  };
}
