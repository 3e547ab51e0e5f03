/** Addresses at which the page has a view of its own. */
export const pagePaths = [
  '/',
  '/documents',
  '/documents/:id',
  '/search',
  '/briefings',
  '/briefings/:id',
  '/c/:id',
] as const;
