import { describeCheck } from './describe-check.js';
import type { ChatTurn } from './chat-state.js';
import { whatIsWithdrawn } from './what-is-withdrawn.js';

/** What of the turns of a conversation has been said to people who listen, whichever views came between. */
export class SpokenTurns {
  /** By turn that is being answered, or was when it was last shown. */
  private readonly said = new Map<string, { texts: Set<string>; withdrawn: string | null }>();

  /** What is to be said of a turn now: the sentences not yet said, and how the answer ended. */
  next(turn: ChatTurn): string[] {
    if (turn.state === 'asking' && !this.said.has(turn.key))
      this.said.set(turn.key, { texts: new Set(), withdrawn: null });
    const said = this.said.get(turn.key);
    // What was answered before the reader came is there to be read.
    if (said === undefined) return [];
    const lines = newLines(turn, said);
    if (turn.state !== 'asking') this.said.delete(turn.key);
    return turn.state === 'answered' ? [...lines, endOf(turn.answer)] : lines;
  }
}

function newLines(turn: ChatTurn, said: { texts: Set<string>; withdrawn: string | null }): string[] {
  const lines: string[] = [];
  const withdrawn = withdrawnOf(turn, said);
  if (withdrawn !== null && withdrawn !== said.withdrawn) {
    said.withdrawn = withdrawn;
    // What is said again after this belongs to the answer that follows.
    said.texts.clear();
    lines.push(`${whatIsWithdrawn} ${withdrawn}`);
  }
  for (const { text } of sentencesOf(turn)) {
    if (said.texts.has(text)) continue;
    said.texts.add(text);
    lines.push(text);
  }
  return lines;
}

/** Why what was said is withdrawn; null where it stands. The answer may have come before its page heard of that. */
function withdrawnOf(turn: ChatTurn, { texts, withdrawn }: { texts: Set<string>; withdrawn: string | null }) {
  if (turn.state === 'remembered') return null;
  if (turn.state !== 'answered') return turn.received.withdrawn;
  const whole = new Set(sentencesOf(turn).map(({ text }) => text));
  if (withdrawn !== null || [...texts].every((text) => whole.has(text))) return null;
  return (
    turn.answer.notices.find(({ code }) => code === 'model-failed')?.text ?? 'The answer was begun again.'
  );
}

function sentencesOf(turn: ChatTurn): readonly { text: string }[] {
  if (turn.state === 'remembered') return [];
  if (turn.state !== 'answered') return turn.received.sentences;
  return turn.answer.status === 'declined' ? [] : turn.answer.sentences;
}

function endOf(answer: Extract<ChatTurn, { state: 'answered' }>['answer']): string {
  return answer.status === 'declined' ? answer.message : describeCheck(answer);
}
