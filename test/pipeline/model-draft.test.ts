import { describe, expect, it } from 'vitest';
import type { ClaimCheck } from '../../src/contracts/claim-check.js';
import type { CheckedProposal } from '../../src/pipeline/check-proposal.js';
import { ModelDraft } from '../../src/pipeline/model-draft.js';
import { makeDocument, makeParagraph } from '../support/make-paragraph.js';

const document = makeDocument({ id: 'paper', shortTitle: 'Working paper', date: '2020-01-24' });
const paragraph = makeParagraph({ documentId: 'paper', ordinal: 0, text: 'Piracy rose. It fell again.' });
const sources = {
  paragraphs: new Map([[paragraph.id, paragraph]]),
  documents: new Map([[document.id, document]]),
};
const rose = { paragraphId: 'paper#p1', start: 0, end: 12, score: 1 };
const fell = { paragraphId: 'paper#p1', start: 13, end: 27, score: 1 };

function propose(text: string, check: Partial<ClaimCheck> = {}): CheckedProposal {
  return {
    sentence: { text, citations: [] },
    check: { verdict: 'supported', quotes: [rose], findings: [], coverage: 1, ...check },
    recited: false,
  };
}

function refuse(text: string): CheckedProposal {
  const finding = { kind: 'number', words: '9', why: '“9” does not stand in para. 1.', grave: true } as const;
  return propose(text, { verdict: 'unsupported', findings: [finding, finding] });
}

function texts(draft: ModelDraft): string[] {
  return [...draft.release()].map(({ sentence }) => sentence.text);
}

describe('ModelDraft', () => {
  it('releases what passed at once, numbers its citations, and gives each sentence once', () => {
    const draft = new ModelDraft(sources);
    draft.add(propose('Piracy went up.'));
    expect([...draft.release()]).toEqual([
      {
        index: 0,
        sentence: { text: 'Piracy went up.', citations: [1], verdict: 'supported' },
        citations: [expect.objectContaining({ n: 1, quote: 'Piracy rose.', start: 0, end: 12 })],
      },
    ]);
    draft.add(propose('Then it went down.', { quotes: [fell, rose], verdict: 'partly-supported' }));
    expect([...draft.release()]).toEqual([
      {
        index: 1,
        sentence: { text: 'Then it went down.', citations: [2, 1], verdict: 'partly-supported' },
        citations: [expect.objectContaining({ n: 2, quote: 'It fell again.' })],
      },
    ]);
    expect(draft.finish().text).toBe('Piracy went up. [1]\nThen it went down. [2][1]');
  });

  it('holds back what follows a failure, and gives all in the order proposed once it is repaired', () => {
    const draft = new ModelDraft(sources);
    const failure = refuse('There were 9 ships.');
    draft.add(failure);
    draft.add(propose('Piracy went up.'));
    expect(texts(draft)).toEqual([]);
    expect(draft.failures()).toEqual([failure]);
    draft.settle(failure, [propose('Ships were attacked.')]);
    expect(texts(draft)).toEqual(['Ships were attacked.', 'Piracy went up.']);
    expect(draft.finish().removed).toEqual([]);
  });

  it.each([
    ['taken back', []],
    ['repaired in vain', [refuse('There were 9 boats.')]],
    ['repaired into words without a quote', [propose('Ships.', { quotes: [] })]],
  ])('lists a sentence as removed with its reason, once, when it is %s', (_, repaired) => {
    const draft = new ModelDraft(sources);
    const failure = refuse('There were 9 ships.');
    draft.add(failure);
    draft.settle(failure, repaired);
    expect(texts(draft)).toEqual([]);
    expect(draft.finish().removed).toEqual([
      { text: 'There were 9 ships.', why: '“9” does not stand in para. 1.' },
    ]);
  });

  it('puts every sentence of a repair that bears its check in the place of the failure', () => {
    const draft = new ModelDraft(sources);
    const failure = refuse('There were 9 ships.');
    draft.add(failure);
    draft.add(propose('Then it went down.'));
    draft.settle(failure, [propose('Ships sank.'), refuse('9 men died.'), propose('Men died.')]);
    expect(texts(draft)).toEqual(['Ships sank.', 'Men died.', 'Then it went down.']);
  });

  it('never shows a sentence without a quote, whatever its verdict', () => {
    const draft = new ModelDraft(sources);
    draft.add(propose('Piracy went up.', { quotes: [] }));
    expect(texts(draft)).toEqual([]);
    expect(draft.failures()).toHaveLength(1);
  });

  it('lists a sentence that says the same words again as removed', () => {
    const draft = new ModelDraft(sources);
    expect(draft.isRepeated({ text: 'Piracy went up.', citations: [] })).toBe(false);
    draft.add(propose('Piracy went up.'));
    expect(draft.isRepeated({ text: ' piracy  went up!', citations: [] })).toBe(true);
    expect(texts(draft)).toEqual(['Piracy went up.']);
    expect(draft.finish().removed).toEqual([
      { text: ' piracy  went up!', why: 'It repeats a sentence before it.' },
    ]);
  });

  it('does not show a sentence twice that a repair has made equal to another', () => {
    const draft = new ModelDraft(sources);
    expect(draft.isRepeated({ text: 'Piracy went up.', citations: [] })).toBe(false);
    draft.add(propose('Piracy went up.'));
    const failure = refuse('There were 9 ships.');
    draft.add(failure);
    draft.settle(failure, [propose('Piracy went up.')]);
    expect(texts(draft)).toEqual(['Piracy went up.']);
    expect(draft.finish().removed).toEqual([
      {
        text: 'There were 9 ships.',
        why: '“9” does not stand in para. 1. Put right, it says what another sentence says.',
      },
    ]);
  });

  it('shows a sentence whose repair has the same words and other citations', () => {
    const draft = new ModelDraft(sources);
    const failure = refuse('Piracy went up.');
    expect(draft.isRepeated(failure.sentence)).toBe(false);
    draft.add(failure);
    draft.settle(failure, [propose('Piracy went up.')]);
    expect(texts(draft)).toEqual(['Piracy went up.']);
  });

  it('withdraws everything proposed, with the reason of each', () => {
    const draft = new ModelDraft(sources);
    draft.add(propose('Piracy went up.'));
    draft.add(refuse('There were 9 ships.'));
    expect(texts(draft)).toEqual(['Piracy went up.']);
    expect(draft.withdraw('It was withdrawn.')).toEqual([
      { text: 'Piracy went up.', why: 'It was withdrawn.' },
      { text: 'There were 9 ships.', why: '“9” does not stand in para. 1.' },
    ]);
  });
});
