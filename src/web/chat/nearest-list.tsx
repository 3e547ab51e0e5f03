import type { Answer } from '../../contracts/answer.js';
import { useResource } from '../shell/use-resource.js';
import { loadParagraph } from '../source/load-paragraph.js';
import { paragraphTarget } from '../source/paragraph-target.js';
import { SourceLink } from './source-link.js';

/** The paragraphs nearest to what the corpus does not hold, each opening beside the answer. */
export function NearestList({ answer }: { answer: Exclude<Answer, { status: 'answered' }> }) {
  const labels = new Map(answer.evidence.map(({ paragraphId, label }) => [paragraphId, label]));
  if (answer.nearest.length === 0) return null;
  return (
    <div class="chat-nearest">
      <p class="label">Nearest paragraphs</p>
      <ul>
        {answer.nearest.map((paragraphId) => {
          const label = labels.get(paragraphId);
          return (
            <li key={paragraphId}>
              {label === undefined ? (
                <UnlabelledSource paragraphId={paragraphId} />
              ) : (
                <SourceLink target={paragraphTarget({ paragraphId, label })} />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** A paragraph that is not among the evidence: the server says how it is cited. */
function UnlabelledSource({ paragraphId }: { paragraphId: string }) {
  const target = paragraphTarget({ paragraphId, label: paragraphId });
  const opened = useResource((signal) => loadParagraph(target, signal), [paragraphId]);
  const label = opened.state === 'ready' ? opened.value.label : paragraphId;
  return <SourceLink target={{ ...target, label }} />;
}
