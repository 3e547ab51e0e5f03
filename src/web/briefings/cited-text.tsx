import { useContext, useId } from 'preact/hooks';
import { CitationMark } from '../chat/citation-mark.js';
import { ReportCitations, type ReportCitation } from './report-context.js';
import { splitLastWord } from './split-last-word.js';

interface CitedTextProps {
  text: string;
  /** Numbers of its citations. */
  numbers: readonly number[];
}

/** A sentence and its marks: superscript numbers that show their quotation and open their source. */
export function CitedText({ text, numbers }: CitedTextProps) {
  const citations = useContext(ReportCitations);
  const known = numbers
    .toSorted((one, other) => one - other)
    .flatMap((number) => citations.get(number) ?? []);
  if (known.length === 0) return <>{text}</>;
  const { start, last } = splitLastWord(text);
  return (
    <>
      {start}
      <span class="report-marks">
        {last}
        {known.map((cited) => (
          <Mark key={cited.citation.n} {...cited} />
        ))}
      </span>
    </>
  );
}

/** One citation can stand at several places, each with an element of its own to give the focus back to. */
function Mark({ citation, target }: ReportCitation) {
  return <CitationMark id={`mark-${useId()}`} citation={citation} target={target} />;
}
