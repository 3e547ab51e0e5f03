import type { Answer } from '../../contracts/answer.js';
import { doubtMeanings } from './doubt-meanings.js';

/** What each sentence rests on, side by side, where an answer is not in the words of the documents. */
export function GroundsList({ answer }: { answer: Answer }) {
  if (answer.status === 'declined' || answer.provenance.answerer === 'extractive') return null;
  const byNumber = new Map(answer.citations.map((citation) => [citation.n, citation]));
  return (
    <div>
      <p class="label">What each sentence rests on</p>
      <ol class="chat-evidence-list small">
        {answer.sentences.map(({ text, citations, verdict }, at) => (
          <li key={at}>
            <p class="chat-evidence-claim">{text}</p>
            {citations.map((n) => {
              const citation = byNumber.get(n);
              return citation === undefined ? null : (
                <p key={n}>
                  [{n}] “{citation.quote}” {citation.label}
                </p>
              );
            })}
            {verdict === 'supported' ? null : <p class="chat-verdict">{doubtMeanings[verdict]}</p>}
          </li>
        ))}
      </ol>
    </div>
  );
}
