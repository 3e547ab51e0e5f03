import type { Answer, Evidence } from '../../src/contracts/answer.js';
import type { System } from '../contracts/system.js';
import { changeAnswers } from './change-answer.js';
import { commonFields } from './common-fields.js';

/** Control: whatever is asked, the paragraph found first is given whole as the answer, with a faultless citation. */
export function alwaysAnswer(system: System): System {
  return changeAnswers(system, (answer) => {
    const [top] = answer.evidence;
    return top === undefined ? answer : answerWith(answer, top);
  });
}

function answerWith(answer: Answer, { paragraphId, label, text }: Evidence): Answer {
  const documentId = paragraphId.slice(0, paragraphId.indexOf('#'));
  return {
    ...commonFields(answer),
    status: 'answered',
    sentences: [{ text, citations: [1], verdict: 'supported' }],
    text: `${text} [1]`,
    citations: [
      {
        n: 1,
        paragraphId,
        documentId,
        label,
        locator: label,
        quote: text,
        start: 0,
        end: text.length,
        sourceSpans: [],
        url: `/documents/${documentId}`,
        located: 'located',
      },
    ],
  };
}
