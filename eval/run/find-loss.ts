import type { EvaluationQuestion } from '../../src/contracts/evaluation-question.js';
import type { Loss, RecordedAnswer } from '../contracts/run.js';
import { listGoldUnits } from '../measures/list-gold-units.js';

interface FindLossOptions {
  question: EvaluationQuestion;
  answer: RecordedAnswer;
  /** Gold paragraphs that the index has. */
  parsed: ReadonlySet<string>;
  /** Whether every fact is stated, and nothing that is forbidden. */
  stated: boolean;
  clean: boolean;
}

/**
 * The first stage at which a wrong answer lost what it needed. A unit (one essential paragraph, or one of a group that
 * say the same) is lost at the first stage that has none of it.
 */
export function findLoss({ question, answer, parsed, stated, clean }: FindLossOptions): Loss {
  if (question.answerable === 'unanswerable') {
    if (answer.status !== 'declined') return 'wrongly-answered';
    return stated ? 'forbidden-stated' : 'fact-left-out';
  }
  const units = listGoldUnits(question.gold);
  const lacks = (found: ReadonlySet<string>): boolean =>
    units.some((unit) => !unit.some((id) => found.has(id)));
  if (lacks(parsed)) return 'not-parsed';
  if (lacks(new Set(answer.retrieved))) return 'not-retrieved';
  if (answer.status === 'declined') return 'wrongly-declined';
  const cited = new Set(answer.citations.map(({ paragraphId }) => paragraphId));
  if (!stated && lacks(cited)) return lacks(new Set(answer.used)) ? 'not-used' : 'not-cited';
  if (!stated) return 'fact-left-out';
  if (!clean) return 'forbidden-stated';
  return lacks(cited) ? 'not-cited' : 'wrong-status';
}
