import type { Rewrite } from '../../contracts/answer.js';
import { describeRewrites } from './describe-rewrites.js';

interface UnderstoodAsProps {
  question: string;
  /** Null until the question has been read. */
  standaloneQuestion: string | null;
  rewrites: readonly Rewrite[];
}

/** How a question was understood, and why, where that is not word for word; and what else it was not taken for. */
export function UnderstoodAs({ question, standaloneQuestion, rewrites }: UnderstoodAsProps) {
  if (standaloneQuestion === null) return null;
  const { understood, how, passedOver } = describeRewrites({ question, standaloneQuestion, rewrites });
  if (understood === null && passedOver.length === 0) return null;
  return (
    <div class="chat-understood small">
      <p>
        {understood === null ? (
          'Understood word for word'
        ) : (
          <>
            Understood as: <em>{understood}</em>
          </>
        )}
        {how === '' ? null : ` (${how})`}
      </p>
      {passedOver.map(({ text, why }) => (
        <p key={text}>
          Not taken: <em>{text}</em> ({why})
        </p>
      ))}
    </div>
  );
}
