import { describeStage } from './describe-stage.js';
import type { ReceivedAnswer } from './chat-state.js';
import { whatIsWithdrawn } from './what-is-withdrawn.js';

/** What is being done for the answer now, in the place where the check is stated once it is whole. */
export function StageLine({ received }: { received: ReceivedAnswer }) {
  const { withdrawn } = received;
  return (
    <div class="chat-stage small">
      {withdrawn === null ? null : <p>{`${whatIsWithdrawn} ${withdrawn}`}</p>}
      <p>
        {describeStage(received)}
        <span class="chat-stage-dots" aria-hidden="true" />
      </p>
    </div>
  );
}
