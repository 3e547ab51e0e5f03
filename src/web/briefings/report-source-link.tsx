import { openSource } from '../source/source-store.js';

interface ReportSourceLinkProps {
  paragraphId: string;
  label: string;
  /** Relative to this server: /documents/<id>#<key>. */
  url: string;
}

/** A paragraph named in a report; a press opens it beside, a new tab or window its document. */
export function ReportSourceLink({ paragraphId, label, url }: ReportSourceLinkProps) {
  const cut = paragraphId.indexOf('#');
  return (
    <a
      href={url}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        const [documentId, key] = [paragraphId.slice(0, cut), paragraphId.slice(cut + 1)];
        openSource({ documentId, key, highlights: [], label, url }, event.currentTarget);
      }}
    >
      {label}
    </a>
  );
}
