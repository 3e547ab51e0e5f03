import type { EvaluationQuestion } from '../../src/contracts/evaluation-question.js';
import type { RecordedAnswer } from '../contracts/run.js';
import { citationRecall } from './citation-recall.js';
import { factCoverage } from './fact-coverage.js';
import { listForbiddenStated } from './list-forbidden-stated.js';
import { listGoldUnits } from './list-gold-units.js';

const wantedStatus = { answerable: 'answered', partial: 'partial', unanswerable: 'declined' } as const;

/**
 * What is wrong with an answer, one sentence each, for people; empty where it is right: the status is the wanted one,
 * every fact is stated, nothing forbidden is, and, unless it is rightly declined, at least one essential paragraph is
 * cited.
 */
export function listFaults(question: EvaluationQuestion, answer: RecordedAnswer): string[] {
  const wanted = wantedStatus[question.answerable];
  const faults: string[] = [];
  if (answer.status !== wanted) faults.push(`It ${describeStatus(answer)}; it should have ${past[wanted]}.`);
  for (const forms of question.facts) {
    if (factCoverage({ facts: [forms], answerable: question.answerable }, answer) === 0)
      faults.push(`It does not state ${forms.map((form) => `"${form}"`).join(' or ')}.`);
  }
  for (const form of listForbiddenStated(question, answer))
    faults.push(`It states "${form}", which it must not.`);
  const units = listGoldUnits(question.gold);
  if (answer.status !== 'declined' && citationRecall(units, answer.citations) === 0)
    faults.push(`It cites no essential paragraph (${units.flat().join(', ')}).`);
  return faults;
}

const past = {
  answered: 'answered',
  partial: 'answered in part and said what is missing',
  declined: 'declined',
} as const;

function describeStatus({ status, reason }: RecordedAnswer): string {
  if (status === 'declined' && reason !== null) return `declined (${reason})`;
  return status === 'partial' ? 'answered in part' : status;
}
