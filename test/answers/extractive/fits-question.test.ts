import { describe, expect, it } from 'vitest';
import { fitsQuestion } from '../../../src/answers/extractive/fits-question.js';
import { stemSet } from '../../../src/answers/extractive/measure-coverage.js';
import type { QuestionTerms } from '../../../src/answers/extractive/weigh-question.js';
import { classifyQuestion } from '../../../src/language/classify-question.js';
import { extractTerms, stemWord } from '../../../src/language/extract-terms.js';
import { findAnswerType } from '../../../src/language/find-answer-type.js';
import { findNames } from '../../../src/language/find-names.js';

/** The terms of a question, all of them known to the corpus but those listed. */
function makeTerms(question: string, unknown: readonly string[]): QuestionTerms {
  const terms = extractTerms(question).map((term) => ({
    term,
    stem: stemWord(term),
    weight: 1,
    known: !unknown.includes(term),
  }));
  return { terms, totalWeight: terms.length };
}

function fits(
  question: string,
  text: string,
  more: { speakers?: string[]; unknown?: string[] } = {},
): boolean {
  const context = {
    question,
    shape: classifyQuestion(question),
    terms: makeTerms(question, more.unknown ?? []),
    answerType: findAnswerType(question),
    named: findNames(question).map(({ canonical }) => canonical),
  };
  return fitsQuestion(context, { text, speakers: more.speakers ?? [], stems: stemSet(text) });
}

describe('a number', () => {
  it('must count what is counted', () => {
    const question = 'How many ships were lost?';
    expect(fits(question, 'Some 12 ships were lost.')).toBe(true);
    expect(fits(question, 'Some 12 harbours were closed.')).toBe(false);
    expect(fits(question, 'Many ships were lost.')).toBe(false);
  });

  it('may count by another word what the corpus has no word for', () => {
    expect(fits('How many vessels were lost?', 'Some 12 ships were lost.', { unknown: ['vessels'] })).toBe(
      true,
    );
  });

  it('is no year, date, ordinal or part of a symbol', () => {
    const question = 'How many ships were lost?';
    expect(fits(question, 'Ships were lost on 17 April 2015.')).toBe(false);
    expect(fits(question, 'The thirteenth meeting spoke of ships (A/CONF.222/8).')).toBe(false);
  });

  it('is what a quantity asks for', () => {
    expect(fits('What is the budget of the programme?', 'The programme has a budget of $3 million.')).toBe(
      true,
    );
    expect(fits('What is the budget of the programme?', 'The programme supports States at sea.')).toBe(false);
  });
});

describe('a date', () => {
  it('may be told by its place among days', () => {
    expect(fits('When was the text adopted?', 'It was adopted on the opening day of the meeting.')).toBe(
      true,
    );
    expect(fits('When was the text adopted?', 'It was adopted without a vote.')).toBe(false);
  });
});

describe('the words of a speaker', () => {
  it('are those of the one asked about, not a list of who spoke', () => {
    const question = 'What did Egypt say about treaties?';
    expect(fits(question, 'A treaty was needed, he said.', { speakers: ['Egypt'] })).toBe(true);
    expect(fits(question, 'A treaty was needed, he said.', { speakers: ['Peru'] })).toBe(false);
    expect(fits(question, 'Statements were made by Egypt and Peru.', { speakers: ['Egypt'] })).toBe(false);
  });
});

describe('a definition', () => {
  it('says what a word of the question means', () => {
    expect(fits('What is piracy?', 'The term “piracy” refers to robbery at sea.')).toBe(true);
    expect(fits('What is piracy?', 'Piracy is rising.')).toBe(false);
  });
});

describe('what should be done', () => {
  it('is told by a sentence that prescribes', () => {
    expect(fits('What should States do about piracy?', 'States must patrol their waters.')).toBe(true);
    expect(fits('What should States do about piracy?', 'Piracy has risen since 2010.')).toBe(false);
  });
});

describe('a country', () => {
  const banning = 'Which countries banned the nets?';
  const saying = 'Which countries said nets are harmful?';

  it('is one that is told of, not the one that tells', () => {
    expect(fits(banning, 'Nets were banned by Norway.')).toBe(true);
    expect(fits(banning, 'Norway’s delegate said nets were banned by Peru.', { speakers: ['Norway'] })).toBe(
      true,
    );
    expect(fits(banning, 'Norway’s delegate said nets were banned.', { speakers: ['Norway'] })).toBe(false);
  });

  it('is one that speaks, where it is asked who said something', () => {
    expect(fits(saying, 'Norway’s delegate said nets are harmful.', { speakers: ['Norway'] })).toBe(true);
    expect(fits(saying, 'Nets are harmful to the seabed off Norway.')).toBe(false);
  });

  it('is not the one that the question names', () => {
    expect(fits('Which countries banned nets with Norway?', 'Norway banned nets.')).toBe(false);
    const agreeing = 'Which countries agreed with Norway?';
    expect(fits(agreeing, 'Norway’s delegate agreed.', { speakers: ['Norway'] })).toBe(false);
    expect(fits(agreeing, 'Peru’s delegate agreed.', { speakers: ['Peru'] })).toBe(true);
  });
});

describe('a figure', () => {
  it('must be in the unit asked for', () => {
    const question = 'How many tonnes were landed?';
    expect(fits(question, 'Some 40 tonnes were landed.')).toBe(true);
    expect(fits(question, 'Some 40 crates were landed.')).toBe(false);
    // A unit is asked for even where the corpus does not have the word.
    expect(fits(question, 'Some 40 crates were landed.', { unknown: ['tonnes'] })).toBe(false);
  });

  it('is not one that the question gives', () => {
    const question = 'How many of the 40 nets were lost?';
    expect(fits(question, 'The 40 nets were lost.')).toBe(false);
    expect(fits(question, 'Of the 40 nets 12 were lost.')).toBe(true);
  });

  it('may be told in the rough', () => {
    expect(fits('How many nets were lost?', 'Hundreds of nets were lost.')).toBe(true);
    expect(fits('How many nets were lost?', 'The hundred-year nets were lost.')).toBe(false);
  });

  it('may count people and cases without repeating the word', () => {
    expect(fits('How many people drowned?', 'Some 12 fishermen drowned.')).toBe(true);
  });
});

describe('a reason', () => {
  it('is told by a word that joins it to what it explains', () => {
    expect(fits('Why are nets lost?', 'Nets are lost owing to storms.')).toBe(true);
    expect(fits('Why are nets lost?', 'Nets are lost in winter.')).toBe(false);
  });
});
