import type { Answer } from '../../contracts/answer.js';
import { AskButtons } from './ask-buttons.js';
import type { ChatSession } from './chat-session.js';
import { emphasizeMissing } from './emphasize-missing.js';
import { NearestList } from './nearest-list.js';

interface DeclinedBodyProps {
  answer: Answer;
  /** Where what an unclear question may mean is asked instead. */
  session: ChatSession;
}

/** What the corpus does not hold of a question: the whole answer of one declined, the end of a partial one. */
export function DeclinedBody({ answer, session }: DeclinedBodyProps) {
  if (answer.status === 'answered') return null;
  const message = answer.status === 'declined' ? answer.message : '';
  const readings = answer.status === 'declined' ? (answer.readings ?? []) : [];
  // What an underspecified question lacks is in its readings.
  const missing = readings.length > 0 ? [] : answer.missing;
  const { stretches, unnamed } = emphasizeMissing(message, missing);
  return (
    <div class="chat-declined">
      {message === '' ? null : (
        <p class="chat-text">
          {stretches.map(({ text, strong }) => (strong ? <strong key={text}>{text}</strong> : text))}
        </p>
      )}
      <Missing missing={unnamed} />
      <Readings readings={readings} session={session} />
      <NearestList answer={answer} />
    </div>
  );
}

function Missing({ missing }: { missing: readonly string[] }) {
  if (missing.length === 0) return null;
  return (
    <p class="chat-text">
      Not in the corpus:{' '}
      {missing.map((text, at) => (
        <span key={text}>
          {at === 0 ? null : '; '}
          <strong>{text}</strong>
        </span>
      ))}
      .
    </p>
  );
}

function Readings({ readings, session }: { readings: readonly string[]; session: ChatSession }) {
  if (readings.length === 0) return null;
  return (
    <div class="chat-readings" role="group" aria-label="What the question may mean">
      <p class="label">Did you mean</p>
      <AskButtons
        session={session}
        look="chat-suggestion"
        choices={readings.map((reading) => ({ label: reading, ask: () => session.ask(reading) }))}
      />
    </div>
  );
}
