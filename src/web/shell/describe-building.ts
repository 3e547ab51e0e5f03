import type { ServerState } from '../../contracts/server-state.js';

type Progress = NonNullable<Extract<ServerState, { state: 'building' }>['progress']>;

const stages = {
  reading: { doing: 'Reading the documents', counted: 'files' },
  embedding: { doing: 'Computing what the paragraphs mean', counted: 'texts' },
  writing: { doing: 'Writing the index', counted: 'files' },
} as const;

/** "Reading the documents: 3 of 12 files". */
export function describeBuilding(progress: Progress | undefined): string {
  if (progress === undefined) return 'Looking for the documents';
  const { doing, counted } = stages[progress.stage];
  return progress.total === 0 ? doing : `${doing}: ${progress.done} of ${progress.total} ${counted}`;
}
