import type { EvaluationQuestion, QuestionKind } from '../../contracts/evaluation-question.js';
import { classifyQuestion } from '../../language/classify-question.js';
import type { ExpectedAnswer } from '../../language/expected-answers.js';
import { findLocators } from '../../language/find-locators.js';

type Judged = Pick<EvaluationQuestion, 'question' | 'turns' | 'answerable' | 'reasons' | 'gold'>;

const kindsByExpected: Partial<Record<ExpectedAnswer, QuestionKind>> = {
  number: 'number',
  date: 'date',
  list: 'list',
  definition: 'definition',
  view: 'view',
  comparison: 'cross-document',
  summary: 'summary',
  'document-metadata': 'about-document',
};

/** The kind a question most likely is, from its words and what answers it; a person confirms it. */
export function guessKind(judged: Judged): QuestionKind {
  const { question, turns, answerable, reasons, gold } = judged;
  if (answerable === 'unanswerable') return guessUnanswerable(reasons);
  if (turns.length > 0) return 'follow-up';
  if (answerable === 'partial') return 'partial';
  const essential = gold.filter((paragraph) => paragraph.essential);
  if (essential.length > 0 && essential.every(({ paragraph }) => /#(?:.*\.)?fn/.test(paragraph)))
    return 'footnote';
  if (findLocators(question).length > 0) return 'locator';
  const needed = essential.filter(({ anyOf }) => anyOf === undefined);
  if (new Set(needed.map(({ paragraph }) => paragraph.split('#')[0])).size > 1) return 'cross-document';
  const { expects, speakers } = classifyQuestion(question);
  if (/\bwho\b.*\b(?:said|says?|stated|called|argued|noted|warned|told)\b/i.test(question)) return 'who-said';
  return kindsByExpected[expects] ?? (speakers.length > 0 ? 'view' : 'fact');
}

function guessUnanswerable(reasons: EvaluationQuestion['reasons']): QuestionKind {
  if (reasons.includes('off-topic')) return 'off-topic';
  if (reasons.includes('underspecified')) return 'underspecified';
  return reasons.includes('premise-not-borne-out') ? 'false-premise' : 'unanswerable';
}
