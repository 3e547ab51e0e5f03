/** Id of the question box, one on a page. */
export const questionBoxId = 'question-box';

let wanted = false;

/** Takes the focus to the question box; to the next one that appears where there is none. */
export function focusQuestion(): boolean {
  const box = document.getElementById(questionBoxId);
  wanted = box === null;
  box?.focus();
  return box !== null;
}

/** Whether a question box that appears is to take the focus; asked once by each. */
export function takeQuestionFocus(): boolean {
  const was = wanted;
  wanted = false;
  return was;
}
