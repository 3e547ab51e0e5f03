import { Link } from 'wouter-preact';
import { PageHeading } from './page-heading.js';

/** What is shown at an address that leads nowhere. */
export function NotFoundPage() {
  return (
    <>
      <PageHeading title="There is nothing at this address" />
      <p>
        It may have been mistyped, or what stood there may be gone. You can{' '}
        <Link href="/">ask a question</Link>, <Link href="/documents">read the documents</Link> or{' '}
        <Link href="/search">search</Link>.
      </p>
    </>
  );
}
