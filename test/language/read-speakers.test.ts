import { describe, expect, it } from 'vitest';
import { readSpeakers, refersToSpeaker } from '../../src/language/read-speakers.js';

describe('readSpeakers', () => {
  it.each([
    ['“We must act,” Morocco’s representative said.', [['Morocco’s representative', 'Morocco']]],
    [
      'The representative of the Netherlands pointed out a risk.',
      [['The representative of the Netherlands', 'Netherlands']],
    ],
    ['Ecuador called for a review.', [['Ecuador', 'Ecuador']]],
    ['Trafficking in Iraq funds terrorists.', []],
  ])('names who speaks in “%s”', (sentence, expected) => {
    expect(readSpeakers(sentence).map((speaker) => [speaker.text, ...speaker.names])).toEqual(expected);
  });

  it('names both of two bodies that speak together', () => {
    const speakers = readSpeakers(
      'Delegates of the European Union and the Council of Europe said the tool was right.',
    );
    expect(speakers.flatMap((speaker) => speaker.names)).toEqual(['European Union', 'Council of Europe']);
  });
});

it('knows a sentence whose speaker stands before it', () => {
  expect(refersToSpeaker('As such, he said, it was too late.')).toBe(true);
  expect(refersToSpeaker('The treaty was too old.')).toBe(false);
});
