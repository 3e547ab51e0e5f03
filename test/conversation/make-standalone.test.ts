import { measureGrowth } from '../support/measure-growth.js';
import { describe, expect, it } from 'vitest';
import type { Turn } from '../../src/contracts/conversation.js';
import { makeStandaloneQuestion } from '../../src/conversation/make-standalone.js';

function turn(standaloneQuestion: string, answerText = ''): Turn {
  return {
    question: standaloneQuestion,
    standaloneQuestion,
    answerId: 'answer',
    status: 'answered',
    answerText,
    documentIds: [],
    paragraphIds: [],
    at: '2024-05-01T00:00:00.000Z',
  };
}

const darknet = 'What did the 2019 European meeting say about the darknet?';
const egypt = 'What did Egypt’s delegate say about a new convention?';
const unitedStates = 'Did the United States support a new convention?';
const budapest = 'What is the Budapest Convention?';
const piracy = 'What did the 2012 meeting say about piracy?';
const ransom = 'What does the working paper say about kidnapping for ransom?';
const softTarget = 'What is a soft target?';
const victims = 'How many victims of organ trafficking were detected?';
const countries = 'Which countries supported a new convention?';
const held = 'Where was the Global Conference on Cyberspace held?';
const spain = 'What did Spain say about the Doha Declaration?';
const terrorists = 'How do terrorists use the Internet?';
const migrants = 'How many migrants were smuggled through Europe, and what should be done about it?';

const egyptAnswer =
  'SOC/CP/365, Egypt’s delegate: New crimes required new conventions, adding that a new instrument should also guide States. [1]';
const netherlandsAnswer =
  'Press release, Thirteenth Congress (17 April 2015):\nThe representative of the Netherlands pointed out that the fourth Global Conference on Cyberspace was currently taking place in The Hague. [1]';
const arabAnswer =
  'What was needed, a delegate of the Council of Arab Interior Ministers said, was more than the Budapest Convention. [1]';

/** Before, asked, understood as. */
const followUps: [string, string, string, string?][] = [
  // another year
  [darknet, 'And in 2012?', 'What was said about the darknet in 2012?'],
  [piracy, 'And in 2019?', 'What did the 2019 meeting say about piracy?'],
  [piracy, 'what about 2019?', 'What did the 2019 meeting say about piracy?'],
  ['What was said about cybercrime?', 'And in 2012?', 'What was said about cybercrime in 2012?'],
  [
    'What did Egypt say about cybercrime in 2015?',
    'And in 2012?',
    'What did Egypt say about cybercrime in 2012?',
  ],
  [ransom, 'And in 2012?', 'What was said about kidnapping for ransom in 2012?'],
  // another document
  [darknet, 'What about the working paper?', 'What did the working paper say about the darknet?'],
  [darknet, 'And SOC/CP/365?', 'What did SOC/CP/365 say about the darknet?'],
  [egypt, 'And the 2012 meeting?', 'What did the 2012 meeting say about a new convention?'],
  [ransom, 'And paragraph 34?', 'What does paragraph 34 say about kidnapping for ransom?'],
  ['What does paragraph 33 say?', 'And paragraph 34?', 'What does paragraph 34 say?'],
  // another speaker
  [egypt, 'what about Japan?', 'What did Japan’s delegate say about a new convention?'],
  [egypt, 'Japan?', 'What did Japan’s delegate say about a new convention?'],
  [egypt, 'And the European Union?', 'What did the European Union’s delegate say about a new convention?'],
  [unitedStates, 'And Russia?', 'Did Russia support a new convention?'],
  [
    'What did the African Group say about terrorism?',
    'How about Japan?',
    'What did Japan say about terrorism?',
  ],
  [
    'What did the Egyptian delegate say about terrorism?',
    'And Japan?',
    'What did Japan’s delegate say about terrorism?',
  ],
  ['What did Egypt and Japan say about terrorism?', 'And Chile?', 'What did Chile say about terrorism?'],
  [darknet, 'And Japan?', 'What did Japan say about the darknet?'],
  [egypt, 'And what did Japan say?', 'What did Japan say about a new convention?'],
  // another topic
  [darknet, 'what about terrorism?', 'What did the 2019 European meeting say about terrorism?'],
  [darknet, 'What about terrorism instead?', 'What did the 2019 European meeting say about terrorism?'],
  [darknet, 'And on corruption?', 'What did the 2019 European meeting say about corruption?'],
  [softTarget, 'And a hard target?', 'What is a hard target?'],
  [victims, 'And migrants?', 'How many migrants were detected?'],
  // a word or two
  [unitedStates, 'Why?', 'Why did the United States support a new convention?'],
  [unitedStates, 'Why not?', 'What reasons were given against a new convention?'],
  [egypt, 'why?', 'What reasons did Egypt’s delegate give on a new convention?'],
  [held, 'When?', 'When was the Global Conference on Cyberspace held?'],
  [held, 'In which country?', 'In which country was the Global Conference on Cyberspace held?'],
  [
    victims,
    'And between which years?',
    'Between which years were the victims of organ trafficking detected?',
  ],
  [countries, 'How many?', 'How many countries supported a new convention?'],
  [
    'How many countries supported a new convention?',
    'Which ones?',
    'Which countries supported a new convention?',
  ],
  [countries, 'Who else?', 'Who else supported a new convention?'],
  [egypt, 'Who else?', 'Who else spoke about a new convention?'],
  [egypt, 'tell me more', 'What else did Egypt’s delegate say about a new convention?'],
  [softTarget, 'Any examples?', 'What examples are given of a soft target?'],
  [migrants, 'Who said so?', 'Who said this about migrants smuggled through Europe?'],
  [darknet, 'Summarize it', 'Summarize what the 2019 European meeting said about the darknet.'],
  [
    darknet,
    'Compare that with 2012',
    'Compare what was said about the darknet by the 2019 European meeting and in 2012.',
  ],
  // pronouns
  [egypt, 'Who agreed with them?', 'Who agreed with Egypt on a new convention?', egyptAnswer],
  [egypt, 'What else did he say?', 'What else did Egypt say?', egyptAnswer],
  [egypt, 'What did Japan say about it?', 'What did Japan say about a new convention?'],
  [egypt, 'Did the African Group support that?', 'Did the African Group support a new convention?'],
  [egypt, 'Why did they say that?', 'Why did Egypt say that about a new convention?'],
  [budapest, 'Who criticized it?', 'Who criticized the Budapest Convention?'],
  [budapest, 'When was it adopted?', 'When was the Budapest Convention adopted?'],
  [budapest, 'What are its weaknesses?', 'What are the Budapest Convention’s weaknesses?'],
  [ransom, 'Does it mention cybercrime?', 'Does the working paper mention cybercrime?'],
  [ransom, 'Who benefits from it?', 'Who benefits from kidnapping for ransom?'],
  [softTarget, 'Which paragraph defines it?', 'Which paragraph defines a soft target?'],
  [terrorists, 'How can they be stopped?', 'How can terrorists be stopped?'],
  [victims, 'How many of them were children?', 'How many of the victims of organ trafficking were children?'],
  [
    'Who was the rapporteur of the 2012 meeting?',
    'Which country is she from?',
    'Which country is Consolata Kiragu from?',
    'Rapporteur: Consolata Kiragu (Kenya) [1]',
  ],
  [
    'What did Thailand’s speaker say about forest products?',
    'What did he say about wildlife?',
    'What did Thailand say about wildlife?',
  ],
  // demonstratives
  [budapest, 'Who supports that convention?', 'Who supports the Budapest Convention?'],
  [
    'What did the Council of Arab Interior Ministers say?',
    'Who else mentioned that convention?',
    'Who else mentioned the Budapest Convention?',
    arabAnswer,
  ],
  [
    darknet,
    'What did this meeting say about corruption?',
    'What did the 2019 European meeting say about corruption?',
  ],
  [
    darknet,
    'What did the meeting say about corruption?',
    'What did the 2019 European meeting say about corruption?',
  ],
  [darknet, 'Who spoke there?', 'Who spoke at the 2019 European meeting?'],
  [
    'What measures did the working paper recommend against terrorist financing?',
    'Who proposed those measures?',
    'Who proposed the measures against terrorist financing?',
  ],
  // something left out
  [spain, 'Did anyone disagree?', 'Did anyone disagree with Spain on the Doha Declaration?'],
  [spain, 'Did Japan agree?', 'Did Japan agree with Spain on the Doha Declaration?'],
  // corrections
  [piracy, 'No, I meant the 2019 meeting', 'What did the 2019 meeting say about piracy?'],
  [piracy, 'I meant 2019, not 2012', 'What did the 2019 meeting say about piracy?'],
  [piracy, 'Sorry, I meant cybercrime', 'What did the 2012 meeting say about cybercrime?'],
  [egypt, 'Not Egypt, Japan', 'What did Japan’s delegate say about a new convention?'],
  [egypt, 'I meant to ask what Japan said about terrorism', 'What did Japan say about terrorism?'],
  // more of what people ask
  [egypt, 'Which other countries agreed?', 'Which other countries agreed with Egypt on a new convention?'],
  [egypt, 'What was the US position?', 'What was the US position on a new convention?'],
  [egypt, 'Did South Africa say the same?', 'Did South Africa say the same about a new convention?'],
  [egypt, 'What did others say?', 'What did others say about a new convention?'],
  [egypt, 'And the others?', 'What did other speakers say about a new convention?'],
  [egypt, 'What reasons did he give?', 'What reasons did Egypt give on a new convention?'],
  [egypt, 'Can you quote it?', 'Quote what Egypt’s delegate said about a new convention.'],
  [egypt, 'Where does it say that?', 'Which paragraph speaks about a new convention?'],
  [egypt, 'I mean South Africa', 'What did South Africa’s delegate say about a new convention?'],
  [egypt, 'no, in 2012', 'What did Egypt’s delegate say about a new convention in 2012?'],
  [egypt, 'and in the other papers?', 'What do the other papers say about a new convention?'],
  [darknet, 'When did it take place?', 'When did the 2019 European meeting take place?'],
  [darknet, 'Who was its rapporteur?', 'Who was the 2019 European meeting’s rapporteur?'],
  [darknet, 'What else was discussed?', 'What else was discussed at the 2019 European meeting?'],
  [darknet, 'What about migrants there?', 'What did the 2019 European meeting say about migrants?'],
  [darknet, 'Did the 2012 meeting mention it too?', 'Did the 2012 meeting mention the darknet too?'],
  [darknet, 'What is it?', 'What is the darknet?'],
  [darknet, 'what did they recommend?', 'What did the 2019 European meeting recommend?'],
  [
    'How many people were injured in vehicle-ramming attacks?',
    'And killed?',
    'How many people were killed in vehicle-ramming attacks?',
  ],
  [
    'How many people were injured in vehicle-ramming attacks?',
    'How many died?',
    'How many people died in vehicle-ramming attacks?',
  ],
  ['What is ISIL?', 'Is it also known as Da’esh?', 'Is ISIL also known as Da’esh?'],
  [
    'Which conventions are mentioned?',
    'Which of these concerns corruption?',
    'Which of the conventions concerns corruption?',
  ],
  [
    'List the recommendations on international cooperation.',
    'Explain the second one.',
    'Explain the second of the recommendations on international cooperation.',
  ],
  [
    'List the recommendations on international cooperation.',
    'And on terrorism?',
    'List the recommendations on terrorism.',
  ],
  ['What does paragraph 57 say?', 'And the next paragraph?', 'What does paragraph 58 say?'],
  [
    'What does paragraph 57 say?',
    'What is the source of that figure?',
    'What is the source of that figure, in paragraph 57?',
  ],
  [
    'Who called for a new convention?',
    'What did they say?',
    'What did China and Tunisia say?',
    'China and Tunisia called for the creation of a new convention. [1]',
  ],
  // a new time or source takes the place of the old one everywhere
  [
    'What did the Conference say about fraudulent medicines in 2012?',
    'What about the 2019 meeting?',
    'What did the 2019 meeting say about fraudulent medicines?',
  ],
  [
    'What did Egypt say at the Doha debate in 2015 about piracy?',
    'What about the 2019 meeting?',
    'What did Egypt say at the 2019 meeting about piracy?',
  ],
  [
    'In 2012, what was said about piracy?',
    'And the working paper?',
    'What does the working paper say about piracy?',
  ],
  [
    'Does the working paper mention cryptocurrencies?',
    'What about the other documents?',
    'Do the other documents mention cryptocurrencies?',
  ],
  // what the answer names
  [
    'What did the Netherlands say at the Doha debate?',
    'And what was that conference expected to lead to?',
    'And what was the fourth Global Conference on Cyberspace expected to lead to?',
    netherlandsAnswer,
  ],
  [
    'What did the Netherlands say at the Doha debate?',
    'What would that forum do?',
    'What would the global forum on cyberexpertise do?',
    'Its outcomes included the establishment of a global forum on cyberexpertise that would build capacity. [1]',
  ],
  [
    'What did Viet Nam’s delegate say?',
    'Which conference will her country host?',
    'Which conference will Viet Nam host?',
  ],
  // topics are noun phrases
  [
    'What does the working paper recommend to Member States on the financing of terrorism?',
    'And which specialised body does the European draft report mention on that?',
    'And which specialised body does the European draft report mention on the financing of terrorism?',
  ],
  [
    'Who disagreed with Egypt on a new convention?',
    'And the African Group?',
    'What did the African Group say about a new convention?',
  ],
  [
    'Who disagreed with Egypt on a new convention?',
    'Why not?',
    'What reasons were given against a new convention?',
  ],
  ['What examples are given of soft targets?', 'Who attacks them?', 'Who attacks soft targets?'],
  ['Who attacks soft targets?', 'How can they be protected?', 'How can soft targets be protected?'],
  [
    'When was the Doha Declaration adopted?',
    'What did States agree to in it?',
    'What did States agree to in the Doha Declaration?',
  ],
  [
    'When did the protocol on tobacco enter into force?',
    'Who is party to it?',
    'Who is party to the protocol on tobacco?',
  ],
  ['Is the darknet in the working paper too?', 'what else?', 'What else is said about the darknet?'],
  [
    'Which of the recommendations of the working paper concern terrorism?',
    'How many are there?',
    'How many recommendations of the working paper are there?',
  ],
  [
    'Which States made statements in 2012?',
    'How many of them mentioned piracy?',
    'How many of the States mentioned piracy?',
  ],
  // short ones
  [piracy, 'Where was this?', 'Where was the 2012 meeting held?'],
  ['Where was the 2012 meeting held?', 'When?', 'When was the 2012 meeting held?'],
  [
    'Which convention did Ecuador want to review?',
    'Which one?',
    'Which convention did Ecuador want to review?',
  ],
  ['How many passports has Australia cancelled?', 'Why?', 'Why has Australia cancelled the passports?'],
  [softTarget, 'Which paragraph is that in?', 'Which paragraph speaks about a soft target?'],
  [softTarget, 'Which document says so?', 'Which document speaks about a soft target?'],
  [egypt, 'On whose behalf?', 'On whose behalf did Egypt speak about a new convention?'],
  [
    'What did Indonesia say about illegal fishing?',
    'How much is lost each year?',
    'How much is lost each year, concerning illegal fishing?',
  ],
  [
    'What does paragraph 57 of the working paper say?',
    'And 58?',
    'What does paragraph 58 of the working paper say?',
  ],
  [
    'What does paragraph 62 (a) of the working paper say?',
    'And (b)?',
    'What does paragraph 62 (b) of the working paper say?',
  ],
  ['What did the 2012 report say about cybercrime?', 'How has that changed?', 'How has cybercrime changed?'],
  [darknet, 'Was it in Vienna?', 'Was the 2019 European meeting in Vienna?'],
  [darknet, 'Which treaties did it highlight?', 'Which treaties did the 2019 European meeting highlight?'],
  [
    'What does the working paper recommend on terrorism?',
    'Does the European report recommend the same?',
    'Does the European report recommend the same about terrorism?',
  ],
];

/** Complete as they are, whatever was asked before. */
const complete: [string, string][] = [
  [egypt, 'What is a soft target?'],
  [egypt, 'What is cyberterrorism?'],
  [egypt, 'How many migrants were smuggled?'],
  [egypt, 'Why is trafficking in organs hard to detect?'],
  [egypt, 'wildlife trafficking'],
  [egypt, 'What did Egypt say about its laws?'],
  [egypt, 'Which countries changed their laws?'],
  [egypt, 'Is it true that terrorists sell artefacts?'],
  [egypt, 'Is there a definition of terrorism?'],
  [egypt, 'How long does it take to get evidence from another State?'],
  [egypt, 'What did Chile say about corruption and how to fight it?'],
  [egypt, 'What is cybercrime and how is it punished?'],
  [egypt, 'What does paragraph 33 of A/CONF.234/5 say?'],
  [egypt, 'What did delegates say about those who finance terrorism?'],
  [egypt, 'Who said that terrorists benefit from trafficking?'],
  [egypt, 'What forms of crime are mentioned this year?'],
  [egypt, 'Do these documents mention piracy?'],
  [egypt, 'What do States do when they investigate?'],
  [egypt, 'What did the 2019 European meeting say about the darknet?'],
  [egypt, 'List all recommendations on cybercrime.'],
  [egypt, 'Summarize the working paper.'],
  [egypt, 'And who was the rapporteur of the 2012 meeting?'],
  [egypt, 'thanks'],
  [egypt, 'Which States said they need help?'],
  [darknet, 'What did the 2012 meeting say about piracy?'],
  [budapest, 'Which new convention against corruption was proposed?'],
];

describe('makeStandaloneQuestion', () => {
  it.each(followUps)('after “%s”, understands “%s” as “%s”', (before, question, expected, answer) => {
    expect(makeStandaloneQuestion({ question, turns: [turn(before, answer)] }).standaloneQuestion).toBe(
      expected,
    );
  });

  it.each(complete)('after “%s”, leaves “%s” as it is', (before, question) => {
    expect(makeStandaloneQuestion({ question, turns: [turn(before, egyptAnswer)] })).toEqual({
      standaloneQuestion: question,
      rewrites: [],
    });
  });

  it.each(['And in 2012?', 'Why?', 'What did they say?', 'tell me more', 'I meant the 2019 meeting'])(
    'leaves a first question alone: “%s”',
    (question) => {
      expect(makeStandaloneQuestion({ question, turns: [] })).toEqual({
        standaloneQuestion: question,
        rewrites: [],
      });
    },
  );

  it('says what it did and why', () => {
    expect(
      makeStandaloneQuestion({ question: 'Who criticized it?', turns: [turn(budapest)] }).rewrites,
    ).toEqual([
      {
        by: 'rule',
        text: 'Who criticized the Budapest Convention?',
        why: '“it” is taken to mean the Budapest Convention, from the turns before',
        used: true,
      },
    ]);
  });

  it('follows a chain of follow-ups', () => {
    const turns: Turn[] = [];
    const understood = [piracy, 'And in 2019?', 'What about cybercrime?', 'Who agreed?', 'And in 2012?'].map(
      (question) => {
        const { standaloneQuestion } = makeStandaloneQuestion({ question, turns });
        turns.push({ ...turn(standaloneQuestion), question });
        return standaloneQuestion;
      },
    );
    expect(understood).toEqual([
      piracy,
      'What did the 2019 meeting say about piracy?',
      'What did the 2019 meeting say about cybercrime?',
      'Who agreed on cybercrime?',
      'Who agreed on cybercrime in 2012?',
    ]);
  });

  it('finds “the other one” among the documents named earlier', () => {
    const turns = [
      turn('How did the 2012 and 2019 meetings treat piracy?'),
      turn('What did the 2019 meeting say about corruption?'),
    ];
    expect(makeStandaloneQuestion({ question: 'And the other one?', turns }).standaloneQuestion).toBe(
      'What did the 2012 meeting say about corruption?',
    );
  });

  it('takes the time from the question that led to a person', () => {
    const turns = [
      turn('Who was the rapporteur in 2019?', 'Rapporteur: Luigi Ripamonti (Italy) [1]'),
      turn('Where is Luigi Ripamonti from?', 'Rapporteur: Luigi Ripamonti (Italy) [1]'),
    ];
    expect(makeStandaloneQuestion({ question: 'And in 2012?', turns }).standaloneQuestion).toBe(
      'Who was the rapporteur in 2012?',
    );
  });

  it('does not take an answer that was declined for what speakers said', () => {
    const declined: Turn = {
      ...turn(budapest, 'The corpus does not mention Chile. Chile said nothing.'),
      status: 'declined',
    };
    expect(
      makeStandaloneQuestion({ question: 'What else did they say?', turns: [declined] }).standaloneQuestion,
    ).not.toContain('Chile');
  });

  it('takes time in proportion to long texts', () => {
    const grow = (count: number): void => {
      const long = turn(egypt, 'Egypt said that, and '.repeat(10 * count));
      const question = `What did they say ${'about it and '.repeat(count)}?`;
      makeStandaloneQuestion({ question, turns: [long, long, long] });
    };
    expect(measureGrowth(grow, 40)).toBeLessThan(16);
  });
});
