/**
 * What the parts of a rendered answer begin with. Messages come back from clients as they were sent, and are read by
 * these words, so that text and reader agree.
 */
export const contentLeads = {
  understood: 'Understood as: ',
  withdrawn: 'The sentences above are withdrawn: ',
  missing: 'Not in the corpus: ',
  readings: 'It may mean:',
  nearest: 'Nearest:',
  references: 'References:',
  note: 'Note: ',
  removed: 'Left out after the check: ',
} as const;
