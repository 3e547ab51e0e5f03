import { useCorpus } from '../shell/use-corpus.js';

/**
 * Where what is asked goes, under the question box; nothing where it goes nowhere, which the first visit says. A name
 * too long for the line stands whole under the answers.
 */
export function AnswererLine() {
  const answerer = useCorpus()?.answerer ?? null;
  if (answerer === null) return null;
  const { name, destination } = answerer;
  return (
    <p class="chat-answerer small">
      Answers by{' '}
      <span class="chat-answerer-name" title={name}>
        {name}
      </span>{' '}
      at {destination}, checked against the documents.
    </p>
  );
}
