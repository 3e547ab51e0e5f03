import type { z } from 'zod';

const shown = 3;

/** The first faults that a schema found, in one line: "results.4.digest: Invalid input…". */
export function describeIssues({ issues }: z.ZodError): string {
  const told = issues
    .slice(0, shown)
    .map(({ path, message }) => `${path.length === 0 ? 'the file' : path.join('.')}: ${message}`)
    .join('; ');
  return issues.length > shown ? `${told}; and ${issues.length - shown} more` : told;
}
