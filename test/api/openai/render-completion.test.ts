import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/contracts/answer.js';
import { renderCompletion } from '../../../src/api/openai/render-completion.js';
import { answered, declined, partial } from '../../support/fake-assistant.js';

const facts = { id: 'chatcmpl-1', created: 7, baseUrl: 'https://example.org' };

function contentOf(answer: Answer): string {
  return renderCompletion(answer, facts).choices[0]?.message.content ?? '';
}

const [first] = answered.citations;
if (first === undefined) throw new Error('the fake answer has no citation');
const second = { ...first, n: 2, label: 'SOC/CP/365, ¶ 1', url: '/documents/soc-cp-365#u1', quote: 'a\nb' };
const long: Answer = {
  ...partial,
  rewrites: [{ by: 'rule', text: 'What follows from it?', why: 'completed', used: true }],
  standaloneQuestion: 'What follows from it?',
  sentences: [
    { text: 'One.', attribution: 'Press release', citations: [1], verdict: 'supported' },
    { text: 'Two.', attribution: 'Press release', citations: [2, 1], verdict: 'partly-supported' },
    { text: 'Three.', attribution: 'He said.', citations: [2], verdict: 'supported' },
    { text: 'Four.', citations: [1], verdict: 'supported' },
  ],
  citations: [first, { ...second, located: 'not-located' }],
  missing: ['a number', 'a year'],
  notices: [{ code: 'draft-cited', text: 'A draft is cited.' }],
  removed: [
    { text: 'x', why: 'The number is not there.' },
    { text: 'y', why: 'The number is not there.' },
  ],
};

describe('an answer as a chat completion', () => {
  it('has sentences under their sources, markers, references with link and quote, and all that must be said', () => {
    expect(contentOf(long)).toBe(
      [
        'Understood as: What follows from it?',
        'Press release:\nOne. [1]\nTwo. [2][1] (partly supported by what it cites)',
        'He said.\nThree. [2]',
        'Four. [1]',
        'References:',
        '[1] SOC/CP/365, para. 2 (a): https://example.org/documents/soc-cp-365#p2.a\n> The first.',
        '[2] SOC/CP/365, ¶ 1 (quote not found there): https://example.org/documents/soc-cp-365#u1\n> a\n> b',
        'Not in the corpus: a number; a year.',
        'Note: A draft is cited.',
        'Left out after the check: 2 sentences (The number is not there).',
      ].join('\n\n'),
    );
  });

  it('says where each marker stands and what it leads to', () => {
    const { message } = renderCompletion(long, facts).choices[0] ?? {};
    const marked = message?.annotations.map(({ url_citation: { start_index, end_index, url, title } }) => [
      message.content.slice(start_index, end_index),
      url,
      title,
    ]);
    const one = ['[1]', 'https://example.org/documents/soc-cp-365#p2.a', 'SOC/CP/365, para. 2 (a)'];
    const two = ['[2]', 'https://example.org/documents/soc-cp-365#u1', 'SOC/CP/365, ¶ 1'];
    expect(marked).toEqual([one, two, one, two, one]);
    expect(message?.citations.map(({ n, url }) => [n, url])).toEqual([
      [1, one[1]],
      [2, two[1]],
    ]);
  });

  it('tells in words why it is declined, what may be meant, and what is nearest', () => {
    expect(contentOf({ ...declined, readings: ['Who is it?', 'What is it?'] })).toBe(
      [
        'The corpus does not mention Chile. Searched: 1 document, 2015.',
        'It may mean:\n1. Who is it?\n2. What is it?',
        'Nearest:\n- SOC/CP/365, para. 2 (a): https://example.org/documents/soc-cp-365#p2.a',
      ].join('\n\n'),
    );
    const { message } = renderCompletion(declined, facts).choices[0] ?? {};
    expect([message?.annotations, message?.citations]).toEqual([[], []]);
  });

  it('has the whole answer beside, and the tokens of a model where one was used', () => {
    const completion = renderCompletion(answered, facts);
    expect(completion.rapporteur).toBe(answered);
    expect(completion.usage).toEqual({ prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 });
    const tokens = { input: 900, output: 80 };
    const written = { ...answered, provenance: { ...answered.provenance, tokens } };
    expect(renderCompletion(written, facts).usage).toEqual({
      prompt_tokens: 900,
      completion_tokens: 80,
      total_tokens: 980,
    });
  });
});
