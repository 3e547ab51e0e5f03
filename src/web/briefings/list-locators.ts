import type { BriefingCitation, BriefingSource } from '../../contracts/briefing.js';

const collator = new Intl.Collator('en', { numeric: true });

/** The locators of a source that are cited, each once, in reading order as far as their numbers tell it. */
export function listLocators(source: BriefingSource, citations: readonly BriefingCitation[]): string[] {
  const used = new Set(source.citations);
  const locators = citations.filter(({ n }) => used.has(n)).map(({ locator }) => locator);
  return [...new Set(locators)].sort((one, other) => collator.compare(one, other));
}
