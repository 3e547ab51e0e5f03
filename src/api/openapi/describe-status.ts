const meanings: Readonly<Record<number, string>> = {
  400: 'The request cannot be read.',
  401: 'No token, or one that is not accepted.',
  403: 'The request comes from a page of another site.',
  404: 'There is no such thing.',
  405: 'The address does not have this method; Allow names those it has.',
  406: 'The client does not take what would be sent.',
  413: 'The body is too large.',
  415: 'The body is not declared as JSON.',
  421: 'The Host header names another server.',
  422: 'A value cannot be taken; "errors" lists which.',
  429: 'Too many requests within a minute; Retry-After gives the seconds to wait.',
  500: 'Something went wrong on the server; it has been logged under the requestId.',
  503: 'Not ready, or busy; Retry-After gives the seconds to wait.',
};

/** What a status of an error means here. @throws Error for a status that no error has. */
export function describeStatus(status: number): string {
  const meaning = meanings[status];
  if (meaning === undefined) throw new Error(`no error has the status ${status}`);
  return meaning;
}
