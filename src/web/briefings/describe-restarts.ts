/** What to say of a job that restarts of the server made begin again; null where none did. */
export function describeRestarts(restarts: number): string | null {
  if (restarts === 0) return null;
  return restarts === 1
    ? 'the server was restarted, and the writing began again'
    : `the server was restarted ${restarts} times, and the writing began again each time`;
}
