import type { Answer } from '../../src/contracts/answer.js';
import type { AnswererTally } from '../contracts/run.js';
import type { System } from '../contracts/system.js';

/**
 * A system whose answers are counted by who wrote them: how many sentences were shown, with which verdict, and how many
 * were taken out.
 */
export function tallyAnswers(system: System): { system: System; tallies: () => AnswererTally[] } {
  const byAnswerer = new Map<string, AnswererTally>();
  return {
    system: {
      ask: async (asking) => {
        const answer = await system.ask(asking);
        const { answerer } = answer.provenance;
        byAnswerer.set(answerer, addAnswer(byAnswerer.get(answerer) ?? startTally(answerer), answer));
        return answer;
      },
    },
    tallies: () => [...byAnswerer.values()].sort((one, other) => (one.answerer < other.answerer ? -1 : 1)),
  };
}

function startTally(answerer: string): AnswererTally {
  return { answerer, answers: 0, declined: 0, supported: 0, partlySupported: 0, removed: 0, modelFailed: 0 };
}

function addAnswer(tally: AnswererTally, answer: Answer): AnswererTally {
  const verdicts = answer.status === 'declined' ? [] : answer.sentences.map(({ verdict }) => verdict);
  const failed = answer.notices.some(({ code }) => code === 'model-failed');
  return {
    ...tally,
    answers: tally.answers + 1,
    declined: tally.declined + (answer.status === 'declined' ? 1 : 0),
    supported: tally.supported + verdicts.filter((verdict) => verdict === 'supported').length,
    partlySupported:
      tally.partlySupported + verdicts.filter((verdict) => verdict === 'partly-supported').length,
    removed: tally.removed + answer.removed.length,
    modelFailed: tally.modelFailed + (failed ? 1 : 0),
  };
}
