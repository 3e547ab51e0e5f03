import { describe, expect, it } from 'vitest';
import { declinePremise, findOpenPremise } from '../../../src/answers/extractive/check-premise.js';
import { makeCandidate } from './make-candidate.js';
import { makeContext } from './make-context.js';

/** What of a question is open where these are the nearest sentences; null where nothing is. */
async function findOpen(question: string, ...texts: string[]): Promise<string | null> {
  const candidates = texts.map((text) => makeCandidate({ text }));
  return findOpenPremise(await makeContext(question, { candidates }), candidates)?.text ?? null;
}

describe('a change that is taken for granted', () => {
  it('is borne out by a word of the same direction', async () => {
    expect(await findOpen('What explains the rise in net thefts?', 'Thefts of nets have soared.')).toBeNull();
    expect(await findOpen('Why have catches gone up?', 'Catches grew in May.')).toBeNull();
    expect(await findOpen('Why did catches come down?', 'Catches dropped in May.')).toBeNull();
    expect(await findOpen('Why did catches come down?', 'Catches shrank in May.')).toBeNull();
  });

  it('is open where nothing tells of it, and is named in the words of the question', async () => {
    expect(await findOpen('What explains the rise in net thefts?', 'Nets are stolen at night.')).toBe('rise');
    expect(await findOpen('Why have catches gone up?', 'Catches are landed at dawn.')).toBe('gone up');
  });

  it('is open where the nearest sentence says the opposite, whatever another says of something else', async () => {
    const [fell, rose] = ['Catches of cod fell by half.', 'Catches of crab rose.'];
    expect(await findOpen('Why have catches of cod gone up?', fell, rose)).toBe('gone up');
    expect(await findOpen('Why did catches of cod fall?', fell, rose)).toBeNull();
    expect(await findOpen('Why have catches of crab gone up?', rose, fell)).toBeNull();
  });

  it('is none where a question only asks whether or how much', async () => {
    expect(await findOpen('Have catches gone up?', 'Catches are landed at dawn.')).toBeNull();
    expect(await findOpen('How high is the rise in thefts?', 'Nets are stolen at night.')).toBeNull();
  });

  it('is none where somebody moves up or down without a change in number', async () => {
    expect(await findOpen('Why are nets put down there?', 'Nets are put down at dawn.')).toBeNull();
  });
});

describe('an act of somebody named', () => {
  it('is borne out by its verb, in any inflection and not negated', async () => {
    const question = 'Why did Norway abandon the quota?';
    expect(await findOpen(question, 'Norway abandoned the quota in May.')).toBeNull();
    expect(await findOpen(question, 'Norway has never abandoned the quota.')).toBe('abandon');
    expect(await findOpen(question, 'Norway fished within the quota.')).toBe('abandon');
  });

  it('may be in the mind, which is told in other words', async () => {
    expect(
      await findOpen('Why did Norway fear the quota?', 'The quota was too low, Norway said.'),
    ).toBeNull();
  });

  it('is asked for only where the one who acts is named', async () => {
    expect(await findOpen('Why did crews abandon the quota?', 'Crews fished within it.')).toBeNull();
  });
});

describe('a stance of somebody named', () => {
  const against = 'Why did Peru oppose the quota?';
  const inFavour = 'What were the grounds on which Peru supported the quota?';

  it('is open where the one asked about took the other side', async () => {
    expect(await findOpen(against, 'Peru’s delegate called for a lower quota.')).toBe('against');
    expect(await findOpen(inFavour, 'Peru’s delegate rejected the quota.')).toBe('in favour');
  });

  it('is not open where the stance is told, or where others took the other side', async () => {
    expect(await findOpen(inFavour, 'Peru’s delegate called for a lower quota.')).toBeNull();
    const opposed = inFavour.replace('supported', 'opposed');
    expect(await findOpen(opposed, 'Norway’s delegate called for the quota.')).toBeNull();
    expect(await findOpen(opposed, 'Peru’s delegate called for the quota.')).toBe('against');
  });

  it('is open only where one is told at all', async () => {
    expect(await findOpen(inFavour, 'Peru’s delegate said the quota was in its fifth year.')).toBeNull();
  });
});

describe('an act of whoever is asked for', () => {
  it('is open where no near sentence tells of the act', async () => {
    expect(await findOpen('Who ratified the pact?', 'Norway and Peru spoke of the pact.')).toBe('ratified');
    expect(await findOpen('Who has secretly sold nets?', 'Norway bought nets.')).toBe('sold');
    expect(await findOpen('Who ratified the pact?', 'The pact was ratified by Norway.')).toBeNull();
  });

  it('is not asked for of verbs that are told in many words', async () => {
    expect(await findOpen('Who supported the pact?', 'Norway was in favour of the pact.')).toBeNull();
    expect(await findOpen('Who is the harbour master?', 'Ms. Brandt runs the harbour.')).toBeNull();
  });
});

describe('an event that the nearest sentence denies', () => {
  it('is open', async () => {
    expect(await findOpen('How were the quotas negotiated?', 'The quotas were not negotiated.')).toBe(
      'negotiated',
    );
    expect(await findOpen('When was the quay opened?', 'The quay has not yet opened.')).toBe('opened');
  });

  it('is not open where something else is denied, or where the question denies it too', async () => {
    expect(await findOpen('How were the quotas negotiated?', 'The quotas were not published.')).toBeNull();
    expect(await findOpen('Why was the quay not opened?', 'The quay was not opened.')).toBeNull();
    expect(await findOpen('Was the quay opened?', 'The quay was not opened.')).toBeNull();
  });
});

it('finds nothing open where there is no evidence and nothing is taken for granted', async () => {
  expect(await findOpen('What are nets made of?')).toBeNull();
});

it('says what is not borne out, and what the nearest sentence says', async () => {
  const nearest = makeCandidate({
    text: 'Catches of cod fell by half.',
    document: { date: '2016-03-04' },
    paragraph: { id: 'harbour-paper#p7', locator: 'para. 7' },
  });
  const context = await makeContext('Why have catches of cod gone up?', { candidates: [nearest] });
  expect(declinePremise(context, 'gone up', [nearest])).toEqual({
    status: 'declined',
    reason: 'premise-not-borne-out',
    message:
      'The corpus does not bear out what the question takes for granted (“gone up”). On it, the Harbour paper (4 March 2016), para. 7, says: “Catches of cod fell by half.” Searched: 1 document, 2016.',
    missing: ['gone up'],
    nearest: ['harbour-paper#p7'],
    notices: [],
  });
});
