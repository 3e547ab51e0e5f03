import { describe, expect, it } from 'vitest';
import type { Citation } from '../../../src/contracts/answer.js';
import { recordAnswer } from '../../../eval/run/record-answer.js';
import { answered, declined, partial } from '../../support/fake-assistant.js';
import { pressReleaseSource } from './press-release-source.js';

const [cited] = answered.citations;
const recordedCitation = {
  n: 1,
  paragraphId: 'soc-cp-365#p2.a',
  label: 'SOC/CP/365, para. 2 (a)',
  quote: 'The first.',
  start: 0,
  end: 10,
  exists: true,
  exact: true,
};

/** What is recorded of the answer's one citation with some of its fields changed. */
async function recordCitation(changes: Partial<Citation>) {
  if (cited === undefined) throw new Error('the answer has a citation');
  const answer = { ...answered, citations: [{ ...cited, ...changes }] };
  return (await recordAnswer(answer, pressReleaseSource)).citations;
}

describe('recordAnswer', () => {
  it('keeps of an answer what it says, cites, found and used', async () => {
    const [found] = answered.evidence;
    if (found === undefined) throw new Error('the answer has evidence');
    const evidence = [{ ...found, paragraphId: 'soc-cp-365#u1', used: false }, found];
    const notices = [{ code: 'draft-cited', text: 'A draft is cited.' }];
    const answer = { ...answered, evidence, notices };
    expect(await recordAnswer(answer, pressReleaseSource)).toEqual({
      status: 'answered',
      reason: null,
      standaloneQuestion: 'What follows?',
      text: 'Press release, Doha (17 April 2015): The first. [1]',
      sentences: [
        {
          text: 'The first.',
          attribution: 'Press release, Doha (17 April 2015)',
          citations: [1],
          verdict: 'supported',
        },
      ],
      citations: [recordedCitation],
      retrieved: ['soc-cp-365#u1', 'soc-cp-365#p2.a'],
      used: ['soc-cp-365#p2.a'],
      missing: [],
      readings: [],
      notices: ['draft-cited'],
    });
  });

  it('keeps what a partial answer lacks', async () => {
    const recorded = await recordAnswer(partial, pressReleaseSource);
    expect([recorded.status, recorded.missing, recorded.citations]).toEqual([
      'partial',
      ['a number of migrants smuggled'],
      [recordedCitation],
    ]);
  });

  it('keeps the message and the reason of a declined answer, without sentences', async () => {
    const readings = ['What follows in Doha?'];
    expect(await recordAnswer({ ...declined, readings }, pressReleaseSource)).toEqual({
      status: 'declined',
      reason: 'not-mentioned',
      standaloneQuestion: 'What follows?',
      text: 'The corpus does not mention Chile. Searched: 1 document, 2015.',
      sentences: [],
      citations: [],
      retrieved: ['soc-cp-365#p2.a'],
      used: [],
      missing: ['Chile'],
      readings,
      notices: [],
    });
  });

  it('does not believe "located" where the quote stands at other offsets', async () => {
    // "The first." fills [0, 10) of its paragraph; [1, 11) holds "he first." and ends with the paragraph.
    expect(await recordCitation({ start: 1, end: 11, located: 'located' })).toEqual([
      { ...recordedCitation, start: 1, end: 11, exact: false },
    ]);
  });

  it('does not take another letter for exact', async () => {
    expect(await recordCitation({ quote: 'the first.' })).toEqual([
      { ...recordedCitation, quote: 'the first.', exact: false },
    ]);
  });

  it('does not take an empty quote for exact, although nothing stands at [0, 0)', async () => {
    expect(await recordCitation({ quote: '', end: 0 })).toEqual([
      { ...recordedCitation, quote: '', end: 0, exact: false },
    ]);
  });

  it('finds that a paragraph does not exist', async () => {
    expect(await recordCitation({ paragraphId: 'soc-cp-365#p99' })).toEqual([
      { ...recordedCitation, paragraphId: 'soc-cp-365#p99', exists: false, exact: false },
    ]);
  });

  it('takes an exact quote for exact, whatever the answer says of it', async () => {
    expect(await recordCitation({ located: 'not-located' })).toEqual([recordedCitation]);
  });
});
