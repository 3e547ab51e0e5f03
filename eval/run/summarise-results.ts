import { measureNames, type Figures, type QuestionResult, type Run, type Slice } from '../contracts/run.js';
import { meanWithInterval } from '../measures/mean-with-interval.js';

/** Mean and interval of every measure over the questions that have it. */
export function makeFigures(results: readonly QuestionResult[]): Figures {
  const figures: Figures = {};
  for (const name of measureNames) {
    const values = results.map(({ measures }) => measures[name]).filter((value) => value !== null);
    const figure = meanWithInterval(values);
    if (figure !== null) figures[name] = figure;
  }
  return figures;
}

/** Figures of each kind, document, answerability and turn, in order of first appearance. */
export function makeSlices(results: readonly QuestionResult[]): Slice[] {
  return [
    ...sliceBy('kind', results, ({ kind }) => [kind]),
    ...sliceBy('answerable', results, ({ answerable }) => [answerable]),
    ...sliceBy('turn', results, ({ turn }) => [turn]),
    ...sliceBy('document', results, ({ documents }) => documents),
  ];
}

function sliceBy(
  by: Slice['by'],
  results: readonly QuestionResult[],
  read: (result: QuestionResult) => readonly string[],
): Slice[] {
  const groups = new Map<string, QuestionResult[]>();
  for (const result of results)
    for (const value of read(result)) groups.set(value, [...(groups.get(value) ?? []), result]);
  return [...groups].map(([value, own]) => ({ by, value, count: own.length, figures: makeFigures(own) }));
}

/** Wrong answers by the stage at which they were lost. */
export function countLosses(results: readonly QuestionResult[]): Run['losses'] {
  const losses: Run['losses'] = {};
  for (const { lostAt } of results) if (lostAt !== null) losses[lostAt] = (losses[lostAt] ?? 0) + 1;
  return losses;
}
