import type { ChatTurn } from './chat-state.js';

/**
 * The turns the server keeps, with what only this page has of them: a question that is being answered, failed or was
 * stopped, and an answer the server's list does not hold yet. Each stands before the turn it stood before here; what
 * none of the server's turns followed stands at the end. Turns known to both keep the key they have here.
 */
export function mergeTurns(served: readonly ChatTurn[], local: readonly ChatTurn[]): readonly ChatTurn[] {
  const byAnswer = new Map(
    local.flatMap((turn) => (turn.state === 'answered' ? [[turn.answer.id, turn] as const] : [])),
  );
  const merged = served.map((turn) => byAnswer.get(turn.key) ?? turn);
  const shared = new Set(merged.map(({ key }) => key));
  local.forEach((turn, at) => {
    if (shared.has(turn.key) || turn.state === 'remembered') return;
    const next = local.slice(at + 1).find(({ key }) => shared.has(key));
    const place = next === undefined ? merged.length : merged.findIndex(({ key }) => key === next.key);
    merged.splice(place, 0, turn);
  });
  return merged;
}
