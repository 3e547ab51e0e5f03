import type { Answer, AnswerSentence, Citation, Evidence, Rewrite } from '../../contracts/answer.js';
import type { ChatEvent } from '../../contracts/chat-event.js';
import { HttpProblem } from '../http/http-problem.js';

/** What has come of an answer that is not whole yet. */
export interface ReceivedAnswer {
  /** Null until the question has been read. */
  standaloneQuestion: string | null;
  rewrites: Rewrite[];
  /** Null until the search is done. */
  evidence: Evidence[] | null;
  sentences: AnswerSentence[];
  citations: Citation[];
  /** Why what had been sent was withdrawn; null when nothing was. */
  withdrawn: string | null;
}

/** A question of this conversation and what has come of it. */
export type ChatTurn = {
  /** Tells turns of one conversation apart, and stays the same while an answer comes. */
  key: string;
  question: string;
} & (
  | { state: 'asking' | 'stopped'; received: ReceivedAnswer }
  | { state: 'failed'; received: ReceivedAnswer; problem: HttpProblem }
  | { state: 'answered'; answer: Answer }
  /** From an earlier day: the server keeps the text, and no more of the answer. */
  | { state: 'remembered'; status: Answer['status']; text: string }
);

export type ChatAction = { key: string } & (
  | { type: 'asked'; question: string }
  | { type: 'received'; event: ChatEvent }
  | { type: 'failed'; problem: HttpProblem }
  /** The stream has ended, whether or not the answer came. */
  | { type: 'ended' }
  | { type: 'stopped' }
);

/** Nothing received. */
const nothing: ReceivedAnswer = {
  standaloneQuestion: null,
  rewrites: [],
  evidence: null,
  sentences: [],
  citations: [],
  withdrawn: null,
};

/** The turns after an action. An action for a turn that is not being answered (stopped, answered) changes nothing. */
export function reduceChat(turns: readonly ChatTurn[], action: ChatAction): readonly ChatTurn[] {
  if (action.type === 'asked') return ask(turns, action);
  return withoutTwin(turns, action).map((turn) => (turn.key === action.key ? advance(turn, action) : turn));
}

/** An answer may have been loaded from the server before its stream brought it: it is shown once, where it was asked. */
function withoutTwin(turns: readonly ChatTurn[], action: ChatAction): readonly ChatTurn[] {
  if (action.type !== 'received' || action.event.event !== 'answer') return turns;
  const { id } = action.event.data;
  return turns.filter(({ key }) => key === action.key || key !== id);
}

/** A turn asked again takes its old place. */
function ask(turns: readonly ChatTurn[], { key, question }: { key: string; question: string }) {
  const asked: ChatTurn = { key, question, state: 'asking', received: nothing };
  const at = turns.findIndex((turn) => turn.key === key);
  return at === -1 ? [...turns, asked] : turns.with(at, asked);
}

function advance(turn: ChatTurn, action: Exclude<ChatAction, { type: 'asked' }>): ChatTurn {
  if (turn.state !== 'asking') return turn;
  const { key, question, received } = turn;
  switch (action.type) {
    case 'received':
      return receive(turn, action.event);
    case 'failed':
      return { key, question, state: 'failed', received, problem: action.problem };
    case 'ended':
      return { key, question, state: 'failed', received, problem: endedEarly() };
    case 'stopped':
      return { key, question, state: 'stopped', received };
  }
}

function receive(turn: Extract<ChatTurn, { state: 'asking' | 'stopped' }>, event: ChatEvent): ChatTurn {
  const { key, question, received } = turn;
  switch (event.event) {
    case 'question':
      return { ...turn, received: { ...received, ...event.data } };
    case 'evidence':
      return { ...turn, received: { ...received, evidence: event.data } };
    case 'sentence':
      return { ...turn, received: addSentence(received, event.data) };
    case 'reset':
      return {
        ...turn,
        received: { ...received, sentences: [], citations: [], withdrawn: event.data.reason },
      };
    case 'answer':
      return { key, question, state: 'answered', answer: event.data };
    case 'error':
      return { key, question, state: 'failed', received, problem: new HttpProblem(event.data) };
  }
}

function addSentence(
  received: ReceivedAnswer,
  { index, sentence, citations }: { index: number; sentence: AnswerSentence; citations: Citation[] },
): ReceivedAnswer {
  return {
    ...received,
    // A sentence sent twice takes the place of the first.
    sentences: [...received.sentences.slice(0, index), sentence, ...received.sentences.slice(index + 1)],
    citations: [
      ...received.citations.filter(({ n }) => !citations.some((added) => added.n === n)),
      ...citations,
    ],
  };
}

function endedEarly(): HttpProblem {
  return new HttpProblem({
    title: 'The answer broke off',
    status: 0,
    detail: 'The connection to the server ended before the answer was whole.',
    remedy: 'Ask again; the question is kept.',
  });
}
