import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../../src/citations/claims/check-claim.js';
import type { CitedPassage, ClaimCheck } from '../../../src/contracts/claim-check.js';
import { along, makeCited } from './passages.js';

const dam = makeCited(0, [
  'Heavy rain damaged the dam in spring.',
  'Engineers repaired the dam before the autumn floods.',
]);
const harbour = makeCited(1, ['Fishermen dredged the harbour with borrowed boats.'], { direction: 1 });

interface Given {
  text: string;
  cited?: CitedPassage[];
  quote?: string | null;
  others?: CitedPassage[];
}

function check({ text, cited = [dam], quote = null, others = [] }: Given): ClaimCheck {
  const citations = cited.map(({ paragraph }) => ({ key: paragraph.key, paragraphId: paragraph.id, quote }));
  return checkClaim({ sentence: { text, citations }, passages: cited, others, vector: along(0) });
}

describe('checkClaim', () => {
  it('supports a paraphrase and gives the sentences it rests on', () => {
    const claim = check({ text: 'Engineers mended the dam before the floods of autumn.' });
    expect(claim).toMatchObject({ verdict: 'supported', findings: [] });
    expect(claim.coverage).toBeGreaterThan(0.7);
    expect(claim.quotes.map(({ start, end }) => dam.paragraph.text.slice(start, end))).toEqual([
      'Engineers repaired the dam before the autumn floods.',
    ]);
  });

  it('supports words copied whole, with or without a lead-in that names the source', () => {
    const copied = 'Heavy rain damaged the dam in spring.';
    expect(check({ text: copied })).toMatchObject({ verdict: 'supported', coverage: 1 });
    expect(check({ text: 'The report says that heavy rain damaged the dam in spring.' })).toMatchObject({
      verdict: 'supported',
      coverage: 1,
    });
  });

  it('takes a sentence without a citation for unsupported', () => {
    expect(check({ text: 'Heavy rain damaged the dam in spring.', cited: [] })).toEqual({
      verdict: 'unsupported',
      quotes: [],
      coverage: 0,
      findings: [
        {
          kind: 'no-citation',
          words: 'Heavy rain damaged the dam in spring.',
          why: 'It names no paragraph.',
          grave: true,
        },
      ],
    });
  });

  it('names a key that is none of the evidence, though another citation holds', () => {
    const claim = checkClaim({
      sentence: {
        text: 'Heavy rain damaged the dam in spring.',
        citations: [
          { key: 'a', paragraphId: dam.paragraph.id, quote: null },
          { key: 'zz', paragraphId: null, quote: null },
        ],
      },
      passages: [dam],
      vector: along(0),
    });
    expect(claim.verdict).toBe('unsupported');
    expect(claim.findings).toEqual([
      { kind: 'unknown-key', words: 'zz', why: '“zz” is none of the paragraphs it was given.', grave: true },
    ]);
    expect(claim.quotes).toHaveLength(1);
  });

  it('locates the quote given, and says so where it does not stand there', () => {
    const text = 'Engineers mended the dam before the floods of autumn.';
    expect(check({ text, quote: 'repaired the dam' }).quotes).toEqual([
      { paragraphId: dam.paragraph.id, start: 48, end: 64, score: 1 },
    ]);
    const wrong = check({ text, quote: 'sailors painted every lighthouse along the coast' });
    expect(wrong.verdict).toBe('partly-supported');
    expect(wrong.findings.map(({ kind }) => kind)).toEqual(['quote-not-located']);
    expect(wrong.quotes.map(({ start }) => start)).toEqual([38]);
  });

  it('takes a citation for moved where another paragraph bears the claim out', () => {
    const text = 'Engineers mended the dam before the floods of autumn.';
    const moved = check({ text, cited: [harbour], others: [dam] });
    expect(moved.verdict).toBe('unsupported');
    expect(moved.findings.filter(({ kind }) => kind === 'content')).toEqual([
      {
        kind: 'content',
        words: text,
        why: 'Other paragraphs bear it out better than those it cites.',
        grave: true,
      },
    ]);
    expect(check({ text, cited: [harbour] }).verdict).toBe('unsupported');
  });

  it('holds back a claim whose sense is turned', () => {
    const turned = check({ text: 'Engineers did not repair the dam before the autumn floods.' });
    expect(turned.verdict).toBe('unsupported');
    expect(turned.findings).toEqual([
      {
        kind: 'negation',
        words: 'not',
        why: 'It says “not”, which turns what the source says: para. 1 has nothing of the kind.',
        grave: true,
      },
    ]);
  });

  it('does not quote a paragraph of which the claim has nothing', () => {
    const text = 'Engineers mended the dam before the floods of autumn.';
    const claim = check({ text, cited: [dam, harbour] });
    expect(claim.verdict).toBe('supported');
    expect(claim.quotes.map(({ paragraphId }) => paragraphId)).toEqual([dam.paragraph.id]);
  });
});
