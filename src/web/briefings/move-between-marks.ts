/** Left and right arrow keys go from citation to citation of a report, as they do in an answer. */
export function moveBetweenMarks(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
  if (by === 0) return;
  const marks = [...event.currentTarget.querySelectorAll<HTMLElement>('.report-marks button')];
  const at = marks.findIndex((mark) => mark === event.target);
  const next = at === -1 ? undefined : marks[at + by];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
