import type { Rewrite } from '../../contracts/answer.js';

interface AskedQuestion {
  question: string;
  standaloneQuestion: string;
  rewrites: readonly Rewrite[];
}

/** A rewriting that was proposed and not taken: "by the language model: nobody mentioned “Ruritania”". */
interface PassedOver {
  text: string;
  why: string;
}

/** How a question was understood, for people. */
interface DescribedRewrites {
  /** The question as it was searched; null where that is word for word. */
  understood: string | null;
  /** What was done to it, and by whom where a language model is about; empty where nothing is to be said. */
  how: string;
  passedOver: PassedOver[];
}

/** Says how a question was changed, and which other changes were proposed and passed over. */
export function describeRewrites({
  question,
  standaloneQuestion,
  rewrites,
}: AskedQuestion): DescribedRewrites {
  const isWordForWord = standaloneQuestion.trim() === question.trim();
  const byModel = rewrites.some(({ by }) => by === 'model');
  const how = rewrites
    .filter(({ used }) => used)
    .map(({ by, why }) => (byModel ? `${authors[by]}: ${why}` : why));
  const known = new Set([question.trim(), standaloneQuestion.trim()]);
  const passedOver = rewrites.filter(({ used, text }) => !used && !known.has(text.trim()));
  return {
    understood: isWordForWord ? null : standaloneQuestion,
    how: how.join('; '),
    passedOver: passedOver.map(({ by, text, why }) => ({ text, why: describeWhy(by, why) })),
  };
}

const authors = { rule: 'by rule', model: 'by the language model' } as const;

/** What a rule did is no reason why it was passed over: that the model's was taken is. */
function describeWhy(by: Rewrite['by'], why: string): string {
  return by === 'rule' ? authors.rule : `${authors.model}: ${why.replace(/^not used: /u, '')}`;
}
