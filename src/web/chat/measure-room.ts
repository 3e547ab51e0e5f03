import { maximumQuestionLength } from '../../contracts/assistant.js';

/** From so many characters left on, their number is shown. */
const shownFrom = maximumQuestionLength * 0.1;
/** Characters left at which their number is said to people who listen, and not at every key. */
const saidAt: readonly number[] = [shownFrom, 100, 50, 20, 0];

interface QuestionRoom {
  /** Shown under the box; null while there is room enough. */
  shown: string | null;
  /** Said once, since the text before was shorter; null where nothing is. */
  said: string | null;
  /** It is too long to be asked; `shown` says so. */
  tooLong: boolean;
}

/** What is to be told of the room left in the question box, given how long its text is and was: in UTF-16 units, without the blanks at its ends. */
export function measureRoom(length: number, lengthBefore: number): QuestionRoom {
  const left = maximumQuestionLength - length;
  const leftBefore = maximumQuestionLength - lengthBefore;
  const tooLong = left < 0;
  const shown = left > shownFrom ? null : tooLong ? describeExcess(-left) : `${left} characters left`;
  const crossed = saidAt.some((mark) => left <= mark && leftBefore > mark) || (tooLong && leftBefore >= 0);
  return { shown, said: crossed ? shown : null, tooLong };
}

function describeExcess(excess: number): string {
  const characters = excess === 1 ? '1 character' : `${excess.toLocaleString('en-GB')} characters`;
  const most = maximumQuestionLength.toLocaleString('en-GB');
  return `${characters} too many: a question has ${most} at most, and this one is not sent until it is shorter.`;
}
