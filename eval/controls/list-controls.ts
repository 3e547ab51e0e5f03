import type { EvaluationQuestion } from '../../src/contracts/evaluation-question.js';
import type { Floor } from '../contracts/comparison.js';
import type { MeasureName } from '../contracts/run.js';
import type { System } from '../contracts/system.js';
import type { Evaluation } from '../run/open-evaluation.js';
import { makeSystem } from '../run/open-evaluation.js';
import { narrowIndex } from '../run/narrow-index.js';
import { alwaysAnswer } from './always-answer.js';
import { alwaysDecline } from './always-decline.js';
import { changeQuotes } from './change-quotes.js';
import { moveCitations } from './move-citations.js';
import { shuffleGold } from './shuffle-gold.js';
import { swapDocuments } from './swap-documents.js';

/** Something that is wrong on purpose, and what the gate must find wrong with it. */
export interface Control {
  name: string;
  system: System;
  questions: readonly EvaluationQuestion[];
  /** Gated measures that must have fallen, all of them. */
  falls: readonly MeasureName[];
  /** Gated measures that must not have moved: the gate is red for its own reason, not because all is red. */
  keeps: readonly MeasureName[];
  /** Floors that must be broken. */
  breaks: readonly Floor['name'][];
}

/** The controls of the program over a set of questions; `swapped` names two documents that the questions ask about. */
export function listControls(
  { system, services }: Pick<Evaluation, 'system' | 'services'>,
  questions: readonly EvaluationQuestion[],
  swapped: readonly [string, string],
): Control[] {
  const off = makeSystem({ ...services, index: narrowIndex(services.index, new Set()) });
  return [
    {
      name: 'citations moved by one paragraph',
      system: moveCitations(system, services.index),
      questions,
      falls: ['citationPrecision', 'citationRecall'],
      keeps: ['recallAt5', 'factCoverage', 'falseAnswer', 'falseRefusal', 'quoteExactness'],
      breaks: [],
    },
    {
      name: 'gold shuffled',
      system,
      questions: shuffleGold(questions),
      falls: ['recallAt5', 'recallAt10', 'ndcgAt10', 'citationPrecision', 'citationRecall'],
      keeps: ['factCoverage', 'falseAnswer', 'falseRefusal', 'quoteExactness'],
      breaks: [],
    },
    {
      name: 'always declined',
      system: alwaysDecline(system),
      questions,
      falls: ['factCoverage', 'citationRecall', 'falseRefusal', 'partialHandled'],
      keeps: ['recallAt5'],
      breaks: [],
    },
    {
      name: 'always answered with the top paragraph',
      system: alwaysAnswer(system),
      questions,
      falls: ['falseAnswer', 'partialHandled'],
      keeps: ['recallAt5', 'quoteExactness'],
      breaks: [],
    },
    {
      name: 'retrieval off',
      system: off,
      questions,
      falls: ['recallAt5', 'recallAt10', 'ndcgAt10', 'falseRefusal', 'factCoverage'],
      keeps: [],
      breaks: [],
    },
    {
      name: 'a word changed in every quote',
      system: changeQuotes(system),
      questions,
      falls: ['quoteExactness'],
      keeps: ['recallAt5', 'factCoverage', 'citationPrecision', 'falseAnswer'],
      breaks: ['quote-exact'],
    },
    {
      name: 'two documents swapped',
      system: swapDocuments(system, swapped),
      questions,
      falls: ['citationPrecision', 'citationRecall', 'quoteExactness'],
      keeps: ['recallAt5', 'factCoverage', 'falseAnswer', 'falseRefusal'],
      // One of two documents is the longer: some of its locators are not in the other.
      breaks: ['citation-exists', 'quote-exact'],
    },
  ];
}
