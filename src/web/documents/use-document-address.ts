import { useMemo } from 'preact/hooks';
import { useLocationProperty } from 'wouter-preact/use-browser-location';
import { readDocumentAddress, type DocumentAddress } from '../reading/document-address.js';

/** What the address says besides which document; followed through links within the page and back. */
export function useDocumentAddress(): DocumentAddress {
  const search = useLocationProperty(() => location.search);
  const hash = useLocationProperty(() => location.hash);
  return useMemo(() => readDocumentAddress({ search, hash }), [search, hash]);
}
