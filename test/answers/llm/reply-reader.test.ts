import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReplyReader } from '../../../src/answers/llm/reply-reader.js';
import type { ProposedCitation, ProposedSentence } from '../../../src/contracts/claim-check.js';

const keys = new Map([
  ['kqzv', 'minutes#p4'],
  ['bdfg', 'minutes#p5'],
]);

function cite(key: string, quote: string | null = null): ProposedCitation {
  return { key, paragraphId: keys.get(key.toLowerCase()) ?? null, quote };
}

function say(text: string, ...citations: ProposedCitation[]): ProposedSentence {
  return { text, citations };
}

/** All sentences of a reply, and what its end says. */
function read(pieces: readonly string[], isWhole = true) {
  const reader = new ReplyReader(keys);
  const early = pieces.flatMap((piece) => reader.push(piece));
  const { sentences, missing, declines } = reader.end(isWhole);
  return { sentences: [...early, ...sentences], missing, declines };
}

const opened = say('The pier opened in 1921.', cite('kqzv', 'opened in 1921'));
const asked = say(
  'Some members asked for another.',
  cite('bdfg', 'Some members asked'),
  cite('kqzv', 'a second one'),
);
const form = JSON.stringify({
  sentences: [opened, asked].map(({ text, citations }) => ({
    text,
    citations: citations.map(({ key, quote }) => ({ key, quote })),
  })),
  missing: ['the cost'],
});

describe('a reply in the form asked for', () => {
  it('gives its sentences and what is missing', () => {
    expect(read([form])).toEqual({ sentences: [opened, asked], missing: ['the cost'], declines: false });
  });

  it('gives each sentence as soon as its object closes', () => {
    const reader = new ReplyReader(keys);
    const end = form.indexOf('},{"text"');
    expect(reader.push(form.slice(0, end))).toEqual([]);
    expect(reader.push(form.slice(end, end + 1))).toEqual([opened]);
  });

  it('never gives a sentence that was cut', () => {
    expect(read([form.slice(0, -40)], false)).toEqual({ sentences: [opened], missing: [], declines: false });
  });

  it('declines where it has no sentence and names what is missing', () => {
    expect(read(['{"sentences": [], "missing": ["the cost"]}'])).toEqual({
      sentences: [],
      missing: ['the cost'],
      declines: true,
    });
    expect(read(['{"sentences": [], "missing": []}']).declines).toBe(false);
  });

  it('keeps a key that was not given, as one of no paragraph', () => {
    const reply =
      '{"sentences":[{"text":"So.","citations":[{"key":"zzzz","quote":"q"},{"key":" [KQZV]","quote":"r"}]}]}';
    expect(read([reply]).sentences).toEqual([
      say(
        'So.',
        { key: 'zzzz', paragraphId: null, quote: 'q' },
        { key: 'KQZV', paragraphId: 'minutes#p4', quote: 'r' },
      ),
    ]);
  });

  it('takes markers out of the text of a sentence', () => {
    const reply =
      '{"sentences":[{"text":"It opened [kqzv] early [bdfg].","citations":[{"key":"kqzv","quote":"opened"}]}]}';
    expect(read([reply]).sentences).toEqual([say('It opened early.', cite('kqzv', 'opened'), cite('bdfg'))]);
  });
});

describe('a reply in a form near it', () => {
  it.each([
    [
      'a fence and talk before it',
      `Sure! Here is the answer [1].\n\n\`\`\`json\n${form}\n\`\`\`\nI hope it helps.`,
    ],
    ['thinking before it', `<think>What of {"text":"no"}? The pier [kqzv].</think>\n${form}`],
    ['thinking that was never opened', `It may be in the minutes. And more.\n</think>${form}`],
    ['prose before it', `The pier opened. \n${form}`],
    ['a list alone, and what is missing nowhere', form.slice(form.indexOf('['), form.indexOf(',"missing"'))],
    ['trailing commas', form.replaceAll(']}', ',],}')],
    ['an object around it', `{"answer":${form}}`],
    [
      'lines of JSON',
      form.slice(form.indexOf('[') + 1, form.indexOf('],"missing"')).replace('},{"text"', '}\n{"text"'),
    ],
    [
      'other names',
      form
        .replaceAll('"text"', '"sentence"')
        .replaceAll('"citations"', '"sources"')
        .replaceAll('"key"', '"passage"'),
    ],
    ['single quotation marks', form.replaceAll('"', "'")],
    ['names without marks', form.replaceAll(/"(\w+)":/g, '$1: ')],
  ])('is read with %s', (_, reply) => {
    expect(read([reply])).toMatchObject({ sentences: [opened, asked], declines: false });
  });

  it('is read with marks in a string that were not escaped, bad escapes and line breaks', () => {
    const reply = `{"sentences":[{"text":"Egypt said "we agree" on
      the \\_pier\\_ (50\\%).","citations":[{"key":"kqzv","quote":"it's "we agree" \\u00a7"}]}]}`;
    expect(read([reply]).sentences).toEqual([
      say('Egypt said "we agree" on the _pier_ (50%).', cite('kqzv', 'it\'s "we agree" §')),
    ]);
  });

  it.each([
    [
      'a key beside the text',
      '{"sentences":[{"text":"So.","key":"kqzv","quote":"q"}]}',
      [say('So.', cite('kqzv', 'q'))],
    ],
    [
      'keys in a list',
      '{"sentences":[{"text":"So.","citations":["kqzv","[bdfg]"]}]}',
      [say('So.', cite('kqzv'), cite('bdfg'))],
    ],
    [
      'keys in one string',
      '{"sentences":[{"text":"So.","sources":"kqzv, bdfg"}]}',
      [say('So.', cite('kqzv'), cite('bdfg'))],
    ],
    [
      'quotes by key',
      '{"sentences":[{"text":"So.","citations":{"kqzv":"q"}}]}',
      [say('So.', cite('kqzv', 'q'))],
    ],
    [
      'sentences that are strings',
      '{"sentences":["So [kqzv].","Thus. [bdfg]"]}',
      [say('So.', cite('kqzv')), say('Thus.', cite('bdfg'))],
    ],
    [
      'prose in one property',
      '{"answer":"So [kqzv]. Thus. [bdfg]"}',
      [say('So.', cite('kqzv')), say('Thus.', cite('bdfg'))],
    ],
    ['nothing cited', '{"sentences":[{"text":"So.","citations":[]}]}', [say('So.')]],
  ])('is read with %s', (_, reply, sentences) => {
    expect(read([reply]).sentences).toEqual(sentences);
  });
});

describe('prose', () => {
  it.each<[string, ProposedSentence[]]>([
    [
      'It opened [kqzv]. It closed.[bdfg] It burned. [kqzv]',
      [say('It opened.', cite('kqzv')), say('It closed.', cite('bdfg')), say('It burned.', cite('kqzv'))],
    ],
    [
      'It opened 【kqzv】, and (kqzv, bdfg) closed [^bdfg].',
      [say('It opened, and closed.', cite('kqzv'), cite('bdfg'))],
    ],
    [
      'It opened [kqzv][bdfg]. It closed [kqzv], [bdfg]. ',
      [say('It opened.', cite('kqzv'), cite('bdfg')), say('It closed.', cite('kqzv'), cite('bdfg'))],
    ],
    [
      'It opened [key: kqzv] in May [KQZV; bdfg].',
      [say('It opened in May.', cite('kqzv'), cite('KQZV'), cite('bdfg'))],
    ],
    ['It opened [zzzz]. It closed [3].', [say('It opened.', cite('zzzz')), say('It closed.', cite('3'))]],
    [
      'Para. 4 of Mr. Lund’s paper [of 1921] (see annex) says so [kqzv].',
      [say('Para. 4 of Mr. Lund’s paper [of 1921] (see annex) says so.', cite('kqzv'))],
    ],
    [
      'He said “We agree. We do.” [kqzv] It closed.',
      [say('He said “We agree. We do.”', cite('kqzv')), say('It closed.')],
    ],
    [
      '## The pier\n\n**Answer:** It *opened* `early` [kqzv].\n- It closed [bdfg]\n2. It **burned** [kqzv].\n\nSources:\n[kqzv] Minutes, para. 4',
      [
        say('It opened early.', cite('kqzv')),
        say('It closed', cite('bdfg')),
        say('It burned.', cite('kqzv')),
      ],
    ],
    ['It opened. It closed.', [say('It opened.'), say('It closed.')]],
    ['As [kqzv] says, it opened.', [say('As says, it opened.', cite('kqzv'))]],
  ])('is read with its markers: %s', (reply, sentences) => {
    expect(read([reply])).toEqual({ sentences, missing: [], declines: false });
  });

  it('gives a sentence as soon as the next begins, and holds a marker back until it is whole', () => {
    const reader = new ReplyReader(keys);
    const given = ['It opened. [kq', 'zv', '] It', ' closed. ', 'It '].map((piece) => reader.push(piece));
    const first = say('It opened.', cite('kqzv'));
    expect(given).toEqual([[], [], [], [first], [say('It closed.')]]);
  });

  it('declines where it says that the passages do not answer, and cites nothing', () => {
    for (const reply of [
      'The passages do not say what the pier cost.',
      'I cannot answer this. The documents contain no information on it.',
    ]) {
      expect(read([reply])).toEqual({ sentences: [], missing: [], declines: true });
    }
    expect(read(['The meeting did not mention it [kqzv].']).declines).toBe(false);
  });

  it('never gives the sentence at which it was cut', () => {
    expect(read(['It opened [kqzv]. It clo'], false).sentences).toEqual([say('It opened.', cite('kqzv'))]);
  });
});

const parts = fc.constantFrom(
  form,
  'It opened [kqzv]. ',
  'It closed. [bdfg]',
  ' (kqzv, bdfg) ',
  '【bdfg】',
  '“We agree. We do.” ',
  'No. 5 of the U.S. report. ',
  '\n- ',
  '\n\n## Head\n',
  '```json\n',
  '{"text":"So it "is".","key":"kqzv"}',
  "{'text': 'It isn't.', 'key': 'bdfg'},",
  '<think>',
  '</think>',
  '[',
  '(',
  '"',
  '}',
  '😀 \u{e0041}',
  '\r\n',
);

it('reads the same sentences however a reply is cut into pieces', () => {
  const replies = fc
    .array(fc.oneof(parts, fc.string({ maxLength: 12 })), { maxLength: 12 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(
      replies,
      fc.array(fc.nat({ max: 600 }), { maxLength: 20 }),
      fc.boolean(),
      (reply, cuts, isWhole) => {
        const places = [
          0,
          ...cuts.filter((cut) => cut < reply.length).sort((one, other) => one - other),
          reply.length,
        ];
        const pieces = places.slice(1).map((to, at) => reply.slice(places[at] ?? 0, to));
        expect(pieces.join('')).toBe(reply);
        expect(read(pieces, isWhole)).toEqual(read([reply], isWhole));
      },
    ),
    { numRuns: 300 },
  );
});

it('gets through ten thousand tokens of repetition', () => {
  for (const token of ['pier ', 'U.S. ', 'It opened. ', '[', '{"a":', '"', '{"text":"a"} ', '. ']) {
    expect(() => read([token.repeat(10_000)], false)).not.toThrow();
  }
}, 120_000);

describe('ReplyReader, of one proposal', () => {
  it('gives several sentences in one proposal apart, each with its citations', () => {
    const text = 'The pier opened in 1921. It cost £5.2 million.';
    const reply = JSON.stringify({ sentences: [{ text, citations: [{ key: 'kqzv', quote: 'opened' }] }] });
    expect(read([reply]).sentences).toEqual([
      say('The pier opened in 1921.', cite('kqzv', 'opened')),
      say('It cost £5.2 million.', cite('kqzv', 'opened')),
    ]);
  });

  it('does not take a list of sentences that cannot be read for a refusal to answer', () => {
    expect(read(['{"sentences":[{"text":42},null],"missing":"all"}'])).toMatchObject({
      sentences: [],
      declines: false,
    });
  });
});
