import { describeStage } from './describe-stage.js';
import type { ReceivedAnswer } from './chat-state.js';

/** What is being done for the answer now, in the place where the check is stated once it is whole. */
export function StageLine({ received }: { received: ReceivedAnswer }) {
  return (
    <p class="chat-stage small">
      {received.withdrawn === null ? null : `Begun again: ${received.withdrawn} `}
      {describeStage(received)}
      <span class="chat-stage-dots" aria-hidden="true" />
    </p>
  );
}
