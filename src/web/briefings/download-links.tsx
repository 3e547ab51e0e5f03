import type { BriefingFormat } from '../../contracts/briefing.js';

const forms: readonly { format: BriefingFormat; name: string }[] = [
  { format: 'docx', name: 'Word' },
  { format: 'html', name: 'HTML' },
  { format: 'md', name: 'Markdown' },
  { format: 'json', name: 'JSON' },
];

/** A briefing to take away, in each of its forms and on paper. */
export function DownloadLinks({ briefingId }: { briefingId: string }) {
  return (
    <div class="briefing-downloads" role="group" aria-label="Download or print">
      <span class="small" aria-hidden="true">
        Download
      </span>
      {forms.map(({ format, name }) => (
        <a
          key={format}
          class="action briefing-download"
          href={`/api/briefings/${encodeURIComponent(briefingId)}/file.${format}`}
          download
        >
          {name}
        </a>
      ))}
      <button
        type="button"
        class="action"
        onClick={() => {
          window.print();
        }}
      >
        Print
      </button>
    </div>
  );
}
