import type { Briefing } from '../../contracts/briefing.js';
import { countThings } from './count-things.js';

/** What the front states of the checks, a sentence each; what did not happen is not mentioned. */
export function describeChecks({ checks }: Pick<Briefing, 'checks'>): string[] {
  const { sentences, checked, emptySections, removed } = checks;
  const lines = [
    `${countThings(sentences, 'sentence')}, ${checked} checked against the paragraphs ${sentences === 1 ? 'it cites' : 'they cite'}.`,
    `${countThings(checks.paragraphsCited, 'paragraph')} of ${countThings(checks.documentsCited, 'document')} cited; ${countThings(checks.documentsSearched, 'document')} searched.`,
  ];
  if (checks.sections === 0) lines.push('Nothing was found on it.');
  else if (emptySections.length === 0) {
    lines.push(`Something was found for ${describeAll(checks.sections)}.`);
  } else {
    lines.push(
      `${emptySections.length} of ${countThings(checks.sections, 'section')} with nothing found: ${emptySections.join('; ')}.`,
    );
  }
  if (removed.length > 0) {
    lines.push(
      `${countThings(removed.length, 'sentence')} taken out, because what ${removed.length === 1 ? 'it cites does not bear it' : 'they cite does not bear them'} out; listed at the end.`,
    );
  }
  if (checks.repeated > 0) {
    lines.push(
      `${countThings(checks.repeated, 'quotation')} left out here and there, standing elsewhere already.`,
    );
  }
  return lines;
}

function describeAll(sections: number): string {
  if (sections === 1) return 'the one section';
  return sections === 2 ? 'both sections' : `all ${sections} sections`;
}
