/** Headings of the parts of a briefing that are ours and quote nobody; a reader of an edited copy knows them by these. */
export const fixedHeadings = {
  overview: 'Overview',
  sources: 'Sources',
  method: 'What was searched and what the corpus does not say',
  notices: 'Notices',
  notes: 'Notes',
} as const;

/** The same within a section. */
export const fixedSubheadings = {
  across: 'Across the documents',
  missing: 'Not found in the documents searched',
} as const;
