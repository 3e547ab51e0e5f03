import type { BriefingPart, BriefingSentence } from '../../contracts/briefing.js';
import { arrangeBlocks, type ReportPiece } from './arrange-blocks.js';
import { CitedText } from './cited-text.js';

/** What one document says on a section. */
export function ReportPart({ part }: { part: BriefingPart }) {
  return (
    <div class="report-part">
      <h3>{part.heading}</h3>
      {arrangeBlocks(part.blocks).map((piece, index) => (
        <Piece key={index} piece={piece} />
      ))}
      {(part.notes ?? []).map((note) => (
        <p key={note} class="small">
          {note}
        </p>
      ))}
    </div>
  );
}

function Piece({ piece }: { piece: ReportPiece }) {
  return (
    <>
      {piece.attribution === null ? null : (
        <p class="report-attribution">{formatAttribution(piece.attribution)}</p>
      )}
      {piece.kind === 'text' ? (
        <p>
          <Sentences sentences={piece.sentences} />
        </p>
      ) : (
        <>
          {piece.leadIn.length === 0 ? null : (
            <p class="report-lead-in">
              <Sentences sentences={piece.leadIn} />
            </p>
          )}
          {piece.items.length === 0 ? null : <Items items={piece.items} />}
        </>
      )}
    </>
  );
}

/** The printed marks stand for the list's own, which are taken away by the style sheet; `role` keeps it a list. */
function Items({ items }: { items: readonly BriefingSentence[] }) {
  return (
    <ul class="report-items" role="list">
      {items.map((item, index) => (
        <li key={index} class="report-item">
          <span class="report-marker">{item.marker ?? '•'}</span>{' '}
          <span class="report-item-text">
            <Sentences sentences={[item]} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Sentences({ sentences }: { sentences: readonly BriefingSentence[] }) {
  return (
    <>
      {sentences.map((sentence, index) => (
        <span key={index}>
          {index === 0 ? '' : ' '}
          <CitedText text={sentence.text} numbers={sentence.citations} />
          {sentence.verdict === 'supported' ? null : (
            <span class="report-doubt">
              {sentence.verdict === 'partly-supported' ? ' (borne out in part)' : ' (not borne out)'}
            </span>
          )}
        </span>
      ))}
    </>
  );
}

/** "a speaker for Egypt," becomes "A speaker for Egypt:". */
function formatAttribution(attribution: string): string {
  const text = attribution.replace(/[\s:,.;]+$/u, '');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}:`;
}
