import { describe, expect, it } from 'vitest';
import { readBriefingTopic } from '../../src/language/read-briefing-topic.js';

describe('readBriefingTopic', () => {
  it.each([
    ['cybercrime', 'cybercrime'],
    ['“cybercrime”', 'cybercrime'],
    ['Please write a short briefing on cybercrime.', 'cybercrime'],
    ['Write a 2-page brief for us on cybercrime', 'cybercrime'],
    ['Brief me on the role of the private sector', 'the role of the private sector'],
    ['Brief the minister on firearms', 'firearms'],
    ['Summarise what the documents say about drones', 'drones'],
    ['overview of wildlife crime', 'wildlife crime'],
    ['I need a report on support for victims', 'support for victims'],
    ['Prepare a note for victims of terrorism', 'victims of terrorism'],
    ['A briefing', 'A briefing'],
    ['What was said about human rights?', 'human rights'],
  ])('takes “%s” to be about %s', (instructions, topic) => {
    expect(readBriefingTopic(instructions)).toEqual({ topic, unread: [] });
  });

  it('keeps for whom it is written, and further sentences, apart from the topic', () => {
    expect(
      readBriefingTopic(
        'Write a two-page briefing on falsified medicines for the minister. Focus on health.',
      ),
    ).toEqual({ topic: 'falsified medicines', unread: ['for the minister', 'Focus on health.'] });
    expect(readBriefingTopic('Prepare a note for the Minister of Justice about piracy.')).toEqual({
      topic: 'piracy',
      unread: ['for the Minister of Justice'],
    });
  });
});
