import type { Answer, Citation } from '../../src/contracts/answer.js';
import type { System } from '../contracts/system.js';

/** The same system with the citations of its answers changed; what is declined stays as it is. */
export function changeCitations(system: System, change: (citation: Citation) => Promise<Citation>): System {
  return {
    ask: async (asking) => {
      const answer = await system.ask(asking);
      if (answer.status === 'declined') return answer;
      return { ...answer, citations: await Promise.all(answer.citations.map(change)) };
    },
  };
}

/** The same system with each of its answers replaced. */
export function changeAnswers(system: System, change: (answer: Answer) => Answer): System {
  return { ask: async (asking) => change(await system.ask(asking)) };
}
