import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../src/api/openai/read-question.js';
import { renderCompletion } from '../../../src/api/openai/render-completion.js';
import { completionRequestSchema } from '../../../src/contracts/chat-completion.js';
import { AppError } from '../../../src/contracts/errors.js';
import { answered, declined } from '../../support/fake-assistant.js';

function read(messages: unknown[], rest: Record<string, unknown> = {}) {
  return readQuestion(completionRequestSchema.parse({ model: 'rapporteur', messages, ...rest }));
}

function refusal(messages: unknown[], rest?: Record<string, unknown>): unknown {
  try {
    return read(messages, rest);
  } catch (error) {
    return error instanceof AppError ? [error.kind, error.details] : error;
  }
}

const facts = { id: 'chatcmpl-1', created: 7, baseUrl: 'http://127.0.0.1:3000' };
const ours = (answer: typeof answered | typeof declined) =>
  renderCompletion(answer, facts).choices[0]?.message;

describe('a question as chat clients ask it', () => {
  it('is the last message of the user; parts of text are joined, and what else clients send is ignored', () => {
    const messages = [
      { role: 'system', content: 'You are a pirate.' },
      {
        role: 'user',
        content: [
          { type: 'text', text: ' What ' },
          { type: 'text', text: 'follows? ' },
        ],
      },
    ];
    const settings = { temperature: 0.2, tools: [{ type: 'function' }], max_tokens: 5, user: 'u', seed: 1 };
    expect(read(messages, settings)).toEqual({ question: 'What \nfollows?', turns: [] });
  });

  it('takes the documents to search and the limit under our own name', () => {
    const rapporteur = { filters: { years: [2012] }, limit: 3 };
    expect(read([{ role: 'user', content: 'a' }], { rapporteur })).toEqual({
      question: 'a',
      turns: [],
      ...rapporteur,
    });
  });

  it('has the turns before it, read from our own answers as they come back', () => {
    const changed = {
      ...answered,
      rewrites: [{ by: 'rule' as const, text: 'What follows from it?', why: 'completed', used: true }],
      standaloneQuestion: 'What follows from it?',
      notices: [{ code: 'n', text: 'A note.' }],
    };
    const messages = [
      { role: 'user', content: 'And then?' },
      ours(changed),
      { role: 'user', content: 'What did Chile say?' },
      ours(declined),
      { role: 'user', content: 'Why?' },
    ];
    expect(read(messages)).toEqual({
      question: 'Why?',
      turns: [
        {
          question: 'And then?',
          standaloneQuestion: 'What follows from it?',
          answerText: 'Press release, Doha (17 April 2015):\nThe first. [1]',
          paragraphIds: ['soc-cp-365#p2.a'],
        },
        { question: 'What did Chile say?', answerText: declined.message, paragraphIds: [] },
      ],
    });
  });

  it('reads the references at whatever address and in whatever form the client left them', () => {
    const content =
      'Said so. [1]\n\nReferences:\n\n[1] A: https://other.example/x/documents/a-1#p62.a\n> q\n\n' +
      '[2] [B](/documents/b#annex-i.p3)\r\n\r\n[3] no link\n\n[4] C: http://h/documents/c#%ZZ';
    const { turns } = read([
      { role: 'user', content: 'a' },
      { role: 'assistant', content },
      { role: 'user', content: 'b' },
    ]);
    expect(turns).toEqual([
      { question: 'a', answerText: 'Said so. [1]', paragraphIds: ['a-1#p62.a', 'b#annex-i.p3'] },
    ]);
  });

  it('leaves out questions without an answer, answers without a question, and sentences withdrawn', () => {
    const { turns } = read([
      { role: 'assistant', content: 'Welcome.' },
      { role: 'user', content: 'first' },
      { role: 'user', content: 'second' },
      { role: 'tool', content: 'x' },
      {
        role: 'assistant',
        content:
          'Wrong. [1]\n\nThe sentences above are withdrawn: cut off. The answer follows.\n\nRight. [1]',
      },
      { role: 'user', content: 'x'.repeat(2001) },
      { role: 'assistant', content: 'y' },
      { role: 'user', content: 'third' },
    ]);
    expect(turns).toEqual([{ question: 'second', answerText: 'Right. [1]', paragraphIds: [] }]);
  });

  it('leaves images of earlier turns alone', () => {
    const image = { type: 'image_url', image_url: { url: 'data:' } };
    const { turns } = read([
      { role: 'user', content: [image, { type: 'text', text: 'a' }] },
      { role: 'assistant', content: 'b' },
      { role: 'user', content: 'c' },
    ]);
    expect(turns.map(({ question }) => question)).toEqual(['a']);
  });

  it.each([
    [
      'an unknown model',
      [{ role: 'user', content: 'a' }],
      { model: 'gpt-4o' },
      'not-found',
      'model_not_found',
    ],
    [
      'no message of the user',
      [{ role: 'system', content: 'a' }],
      {},
      'invalid-input',
      'no message of the user',
    ],
    ['an empty question', [{ role: 'user', content: ' ' }], {}, 'invalid-input', 'is empty'],
    ['no content', [{ role: 'user' }], {}, 'invalid-input', 'is empty'],
    ['a question too long', [{ role: 'user', content: 'x'.repeat(2001) }], {}, 'invalid-input', '2001'],
    ['an image', [{ role: 'user', content: [{ type: 'image_url' }] }], {}, 'invalid-input', 'Images cannot'],
    ['a sound', [{ role: 'user', content: [{ type: 'input_audio' }] }], {}, 'invalid-input', 'input_audio'],
  ])('refuses %s', (_name, messages, rest, kind, detail) => {
    const refused = JSON.stringify(refusal(messages, rest));
    expect(refused).toContain(`"${kind}"`);
    expect(refused).toContain(detail);
  });
});
