import { useState } from 'preact/hooks';
import type { Answer, Evidence } from '../../contracts/answer.js';
import { paragraphTarget } from '../source/paragraph-target.js';
import { describeCheck } from './describe-check.js';
import { describeProvenance } from './describe-provenance.js';
import { GroundsList } from './grounds-list.js';
import { RemovedList } from './removed-list.js';
import { SourceLink } from './source-link.js';
import './evidence.css';

/** One quiet line on how an answer was checked, which unfolds all it was made from. */
export function EvidenceDetails({ answer }: { answer: Answer }) {
  const [open, setOpen] = useState(false);
  return (
    <details
      class="chat-evidence"
      open={open}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary class="small">{describeCheck(answer)}</summary>
      {open ? <EvidenceSheet answer={answer} /> : null}
    </details>
  );
}

function EvidenceSheet({ answer }: { answer: Answer }) {
  const { evidence, removed, notices, provenance } = answer;
  return (
    <div class="chat-evidence-sheet">
      <GroundsList answer={answer} />
      <RemovedList removed={removed} />
      <div class="chat-evidence-scroll" tabIndex={0} role="region" aria-label="Paragraphs considered">
        <table class="chat-evidence-table">
          <caption class="label">Paragraphs considered, best first</caption>
          <thead>
            <tr>
              <th scope="col">Paragraph</th>
              <th scope="col">Words</th>
              <th scope="col">Meaning</th>
              <th scope="col">Named</th>
              <th scope="col">Score</th>
              <th scope="col">Used</th>
            </tr>
          </thead>
          <tbody>
            {evidence.map((entry) => (
              <EvidenceRow key={entry.paragraphId} entry={entry} />
            ))}
          </tbody>
        </table>
      </div>
      <p class="small">
        Words, Meaning and Named give the place each way of searching put the paragraph in, and its score:
        shared words (BM25), likeness of meaning (cosine), a locator or symbol named in the question.
      </p>
      <TextList title="Notes" lines={notices.map(({ text }) => text)} />
      <ProvenanceLine provenance={provenance} />
    </div>
  );
}

function ProvenanceLine({ provenance }: Pick<Answer, 'provenance'>) {
  return (
    <p class="small">
      {describeProvenance(provenance)} Corpus version{' '}
      <span title={provenance.corpusVersion}>{provenance.corpusVersion.slice(0, 12)}</span>.
    </p>
  );
}

function EvidenceRow({ entry }: { entry: Evidence }) {
  const { legs } = entry;
  return (
    <tr class={entry.used ? 'chat-evidence-used' : undefined}>
      <th scope="row">
        <SourceLink target={paragraphTarget(entry)} />
      </th>
      <td>{describePlace(legs.lexical)}</td>
      <td>{describePlace(legs.dense)}</td>
      <td>{describePlace(legs.exact)}</td>
      <td>{entry.score.toFixed(2)}</td>
      <td>{entry.used ? 'used' : 'not used'}</td>
    </tr>
  );
}

/** "2 (3.09)": rank and score of a leg. */
function describePlace(place: Evidence['legs']['lexical']): string {
  return place === undefined ? '–' : `${place.rank} (${place.score.toFixed(2)})`;
}

function TextList({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <p class="label">{title}</p>
      <ul class="chat-evidence-list small">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
