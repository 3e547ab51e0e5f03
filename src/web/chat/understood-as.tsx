import type { Rewrite } from '../../contracts/answer.js';

interface UnderstoodAsProps {
  question: string;
  /** Null until the question has been read. */
  standaloneQuestion: string | null;
  rewrites: readonly Rewrite[];
}

/** How a question was understood, and why, where that is not word for word. */
export function UnderstoodAs({ question, standaloneQuestion, rewrites }: UnderstoodAsProps) {
  if (standaloneQuestion === null || standaloneQuestion.trim() === question.trim()) return null;
  const why = rewrites.filter(({ used }) => used).map((rewrite) => rewrite.why);
  return (
    <p class="chat-understood small">
      Understood as: <em>{standaloneQuestion}</em>
      {why.length === 0 ? null : ` (${why.join('; ')})`}
    </p>
  );
}
