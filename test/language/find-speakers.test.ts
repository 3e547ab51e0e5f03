import { describe, expect, it } from 'vitest';
import { classifyQuestion } from '../../src/language/classify-question.js';

function speakersOf(question: string): string[] {
  return classifyQuestion(question).speakers.map((name) => name.text);
}

describe('findSpeakers', () => {
  it.each([
    'How did Daesh make money from antiquities?',
    'How has Daesh raised funds?',
    'Why did Australia cancel passports?',
    'Why did the Australian government cancel passports?',
    'What does UNODC do against piracy?',
    'How does UNODC support States?',
    'What networks does UNODC support?',
    'How does ISIL use social media?',
    'How did Boko Haram claim victims?',
  ])('finds none where what was done is asked: “%s”', (question) => {
    expect(speakersOf(question)).toEqual([]);
  });

  it.each([
    ['What did Egypt say about cybercrime?', 'Egypt'],
    ['How did Egypt argue for a convention?', 'Egypt'],
    ['What statement did Egypt make?', 'Egypt'],
    ['What concerns did Chile raise?', 'Chile'],
    ['What did Chile raise?', 'Chile'],
    ['Did Japan support a new convention?', 'Japan'],
    ['Why did Japan call for a new convention?', 'Japan'],
    ['What does China think?', 'China'],
    ['What is the position of Japan on crime?', 'Japan'],
    ['What is the view of China?', 'China'],
    ['According to UNODC, what is piracy?', 'UNODC'],
    ['What did Thailand’s delegate add?', 'Thailand'],
    ['What did the Swiss speaker propose?', 'Swiss'],
    ['What did the Australian government say?', 'Australian'],
  ])('finds who speaks in “%s”', (question, speaker) => {
    expect(speakersOf(question)).toEqual([speaker]);
  });

  it.each([
    ['Norway and Peru quarrelled. What did each of them say?', ['Norway', 'Peru']],
    ['Norway and Peru quarrelled. What did they each argue?', ['Norway', 'Peru']],
    ['Norway met Peru. What did the two of them propose?', ['Norway', 'Peru']],
    ['What did Norway itself say about nets?', ['Norway']],
  ])('finds all those asked about in “%s”', (question, speakers) => {
    expect(speakersOf(question)).toEqual(speakers);
  });

  it.each([
    'Norway and Peru quarrelled. What did each of them catch?',
    'Norway and Peru quarrelled. What did the crews lose?',
    'What did Norway itself catch?',
  ])('finds none where they only acted: “%s”', (question) => {
    expect(speakersOf(question)).toEqual([]);
  });

  it('leaves out a body that is only named with those who spoke', () => {
    expect(speakersOf('Norway and Peru met at UNODC. What did both say?')).toEqual(['Norway', 'Peru']);
  });
});
