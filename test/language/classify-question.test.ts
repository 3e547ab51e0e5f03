import { measureGrowth } from '../support/measure-growth.js';
import { describe, expect, it } from 'vitest';
import { classifyQuestion } from '../../src/language/classify-question.js';

const expectations: [string, string, string[]][] = [
  ['How many victims were detected?', 'number', []],
  ['What percentage of transplants use illegal organs?', 'number', []],
  ['When did the Protocol enter into force?', 'date', []],
  ['In which year was the study published?', 'date', []],
  ['Who is the rapporteur?', 'document-metadata', ['person-or-body']],
  ['When was the press release issued?', 'document-metadata', ['date']],
  ['What is the symbol of the press release?', 'document-metadata', []],
  ['Who criticized the Budapest Convention?', 'person-or-body', []],
  ['In which city was the conference held?', 'place', []],
  ['Where will the Congress meet?', 'place', []],
  ['Which countries supported a new convention?', 'list', ['person-or-body', 'view']],
  ['List all recommendations on terrorism.', 'list', []],
  ['Which recommendations concern terrorism?', 'list', []],
  ['What is a soft target?', 'definition', []],
  ['What is meant by “new and emerging forms of crime”?', 'definition', []],
  ['what does ISIL stand for?', 'definition', []],
  ['Why is trafficking in organs hard to detect?', 'reason', []],
  ['What reasons did Japan give?', 'reason', ['list']],
  ['Did anyone mention climate change?', 'yes-no', []],
  ['Did the United States support a new convention?', 'yes-no', ['view']],
  ['What did Chile say about corruption?', 'view', []],
  ['What is Japan’s position on a new convention?', 'view', []],
  ['How did the 2012 and 2019 meetings treat piracy?', 'comparison', ['view']],
  ['What is the difference between extradition and asset recovery?', 'comparison', []],
  ['Summarize the section on cybercrime.', 'summary', []],
  ['What are the main points of the paper?', 'summary', ['list']],
  ['How do terrorists use the Internet?', 'fact', []],
  ['How were delegates in Doha divided on a new convention?', 'view', []],
  ['How did views differ on a new convention?', 'view', []],
  ['What is the debate on a new treaty?', 'view', []],
  ['On which days did the Conference hold its sixth session, and where?', 'date', ['place']],
  ['Who chaired the plenary?', 'person-or-body', []],
  ['Who is the head of UNODC?', 'person-or-body', []],
  ['What did India warn about?', 'view', []],
];

const frames: [string, string, string | null][] = [
  ['What did the 2019 European meeting say about the darknet?', 'the darknet', 'the 2019 European meeting'],
  ['What does SOC/CP/365 say about wildlife trafficking?', 'wildlife trafficking', 'SOC/CP/365'],
  ['According to Japan, what is the main challenge?', 'the main challenge', 'Japan'],
  ['What is the position of the African Group on a convention?', 'a convention', 'the African Group'],
  ['What was said about cybercrime at the 2012 meeting?', 'cybercrime', 'the 2012 meeting'],
  ['What was said about cybercrime in 2012?', 'cybercrime', '2012'],
  ['How does the working paper define soft targets?', 'soft targets', 'the working paper'],
  ['What is a soft target?', 'a soft target', null],
  ['Can you tell me about maritime piracy?', 'maritime piracy', null],
  ['Summarize what the working paper says about the darknet', 'the darknet', 'the working paper'],
];

const topics: [string, string][] = [
  [
    'What does the Secretariat recommend to Member States on terrorism?',
    'recommendations to Member States on terrorism',
  ],
  ['What did Egypt propose on cultural property?', 'proposals on cultural property'],
  ['What did Ecuador say about espionage?', 'espionage'],
  ['What do you call it when attackers knock a site offline?', 'attackers knock a site offline'],
  ['Which documents speak of rhinos, and what do they say?', 'rhinos'],
  ['which papers mention piracy?', 'piracy'],
  ['How were delegates divided on a new convention?', 'a new convention'],
  ['How has the argument over a treaty developed from 2012 to 2020?', 'the argument over a treaty'],
  ['In 2012, what was said about piracy?', 'piracy'],
];

const speakers: [string, string[]][] = [
  ['What did Egypt’s delegate say about a new convention?', ['Egypt']],
  ['What did Egypt, South Africa and the European Union say?', ['Egypt', 'South Africa', 'European Union']],
  ['According to Japan, what is the challenge?', ['Japan']],
  ['What is the position of the African Group?', ['African Group']],
  ['What did the delegate of the Russian Federation point out?', ['Russian Federation']],
  ['Did UNODC recommend a review?', ['United Nations Office on Drugs and Crime']],
  ['Which cultural property was destroyed in Iraq?', []],
  ['What is the Budapest Convention?', []],
];

const comparisons: [string, boolean][] = [
  ['How did the 2012 and 2019 meetings treat piracy?', true],
  ['Compare the two papers on cybercrime.', true],
  ['Has the view on cybercrime changed since 2012?', true],
  ['What do A/CONF.234/1 and SOC/CP/365 say about wildlife?', true],
  ['Did both meetings mention piracy?', true],
  ['How many victims were detected between 2014 and 2017?', false],
  ['What was said about climate change?', false],
  ['How has the argument over a treaty developed from 2012 to 2020?', true],
  ['Which documents speak of rhinos, and what do they say?', true],
  ['which papers mention piracy?', true],
  ['Which documents did the Conference have before it?', false],
  ['On which days did the Conference of the Parties hold its sixth session, and where?', false],
  ['How did views differ on a new convention?', false],
  ['What did the 2019 meeting say?', false],
];

const complete: [string, boolean][] = [
  ['List all recommendations.', true],
  ['Which countries supported it?', true],
  ['How many countries spoke?', true],
  ['How many recommendations does the report make?', true],
  ['How many passports were cancelled?', false],
  ['How much money was made?', false],
  ['What did Egypt say?', false],
];

describe('classifyQuestion', () => {
  it.each(expectations)('knows what “%s” asks for', (question, main, also) => {
    const { expects, alsoExpects } = classifyQuestion(question);
    expect([expects, ...alsoExpects]).toEqual([main, ...also]);
  });

  it.each(frames)('takes “%s” apart', (question, topic, source) => {
    const shape = classifyQuestion(question);
    expect({ topic: shape.topic, source: shape.source }).toEqual({ topic, source });
  });

  it.each(topics)('knows what “%s” is about', (question, topic) => {
    expect(classifyQuestion(question).topic).toBe(topic);
  });

  it.each(speakers)('knows whose words “%s” asks for', (question, expected) => {
    expect(classifyQuestion(question).speakers.map((name) => name.canonical)).toEqual(expected);
  });

  it.each(comparisons)('knows whether “%s” compares', (question, expected) => {
    expect(classifyQuestion(question).compares).toBe(expected);
  });

  it.each(complete)('knows whether “%s” wants all', (question, expected) => {
    expect(classifyQuestion(question).wantsAll).toBe(expected);
  });

  it('lists years in order, each once', () => {
    expect(classifyQuestion('Did the 2019 paper and the 2012 paper agree, and in 2019?').years).toEqual([
      2019, 2012,
    ]);
  });

  it('takes a joined question apart and puts the topic of the first into the second', () => {
    expect(
      classifyQuestion('How many migrants were smuggled through Europe, and what should be done about it?')
        .parts,
    ).toEqual([
      'How many migrants were smuggled through Europe?',
      'What should be done about migrants smuggled through Europe?',
    ]);
  });

  it.each([
    [
      'When does the Congress meet again, and what will it debate then?',
      ['When does the Congress meet again?', 'What will the Congress debate?'],
    ],
    [
      'What did the 2012 report say about piracy and what does the 2020 paper add?',
      ['What did the 2012 report say about piracy?', 'What does the 2020 paper add about piracy?'],
    ],
    [
      'Which documents speak of rhinos, and what do they say?',
      ['Which documents speak of rhinos, and what do they say?'],
    ],
  ])('takes “%s” apart into what can be asked alone', (question, parts) => {
    expect(classifyQuestion(question).parts).toEqual(parts);
  });

  it('takes two sentences apart', () => {
    expect(classifyQuestion('What is the darknet? Why is it a threat?').parts).toEqual([
      'What is the darknet?',
      'Why is the darknet a threat?',
    ]);
  });

  it.each([
    'What did Egypt and Japan say about terrorism and organized crime?',
    'How do terrorists recruit and train fighters?',
    'What is crime prevention and criminal justice?',
  ])('leaves “%s” whole', (question) => {
    expect(classifyQuestion(question).parts).toEqual([question]);
  });

  it.each(['a ', 'A', '1', 'what the the ', 'A/', '1, ', 'Egypt, '])(
    'does not take time out of proportion to a long run of “%s”',
    (piece) => {
      const grow = (length: number): void => {
        classifyQuestion(`${piece.repeat(length / piece.length)}?`);
      };
      expect(measureGrowth(grow, 500)).toBeLessThan(24);
    },
  );
});
