import type { ServerState } from '../../contracts/server-state.js';
import type { HttpProblem } from '../http/http-problem.js';

/** What the page knows of its server. */
export interface Connection {
  /** What the server last said of itself; null before the first word. */
  server: ServerState | null;
  /** Whether the last request of its state was answered; null before the first. */
  answers: boolean | null;
  /** Why the server refuses to say how it is: a token, a host name, too many requests. */
  refusal: HttpProblem | null;
  /** Once it was ready, what is shown stays whatever comes. */
  wasReady: boolean;
  /** Whether this computer has a network at all, as the browser sees it. */
  online: boolean;
}

export type Observation =
  | { seen: 'state'; state: ServerState }
  | { seen: 'nothing' }
  | { seen: 'refusal'; problem: HttpProblem }
  | { seen: 'network'; online: boolean };

/** Nothing known yet. */
export const unknownConnection: Connection = {
  server: null,
  answers: null,
  refusal: null,
  wasReady: false,
  online: true,
};

/** What is known after an observation. */
export function observeConnection(connection: Connection, observation: Observation): Connection {
  switch (observation.seen) {
    case 'state': {
      const { state } = observation;
      const wasReady = connection.wasReady || state.state === 'ready';
      return { ...connection, server: state, answers: true, refusal: null, wasReady };
    }
    case 'nothing':
      return { ...connection, answers: false };
    case 'refusal':
      return { ...connection, answers: true, refusal: observation.problem };
    case 'network':
      return { ...connection, online: observation.online };
  }
}

/** Whether questions can be answered now. */
export function isReady({ server, answers, refusal }: Connection): boolean {
  return answers === true && refusal === null && server?.state === 'ready';
}
