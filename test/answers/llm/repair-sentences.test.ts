import { describe, expect, it } from 'vitest';
import { loadPrompts } from '../../../src/answers/llm/load-prompts.js';
import { repairSentences } from '../../../src/answers/llm/repair-sentences.js';
import type { AnswerPassage } from '../../../src/answers/llm/render-passages.js';
import type { Finding, ProposedSentence } from '../../../src/contracts/claim-check.js';
import { type FakeModel, findKey, makeFakeModel } from './fake-model.js';

const { repair: prompt } = await loadPrompts('prompts');
const passages: AnswerPassage[] = [
  { paragraphId: 'minutes#p4', label: 'Minutes, para. 4', text: 'The pier opened in 1921.', leadIns: [] },
];

function makeFailed(text: string, why: string): { sentence: ProposedSentence; findings: Finding[] } {
  return { sentence: { text, citations: [] }, findings: [{ kind: 'number', words: text, why, grave: true }] };
}

const failed = [
  makeFailed('The pier opened in 1912.', '“1912” does not stand in para. 4.'),
  makeFailed('The pier was <dear>.', 'It is not there.'),
];

function repair(model: FakeModel, sentences = failed) {
  return repairSentences({
    model,
    prompt,
    question: 'When?',
    passages,
    failed: sentences,
    maximumTokens: 300,
  });
}

function reply(sentences: object[]): FakeModel {
  return makeFakeModel((request) =>
    JSON.stringify({ sentences }).replaceAll('KEY', findKey(request, 'Minutes, para. 4')),
  );
}

const mended = { text: 'The pier opened in 1921.', citations: [{ key: 'KEY', quote: 'opened in 1921' }] };

describe('repairSentences', () => {
  it('sends the sentences with what was found wrong, and gives those that came back in their order', async () => {
    const model = reply([{ replaces: 'A', ...mended }]);
    const { repaired, tokens } = await repair(model);
    const [request] = model.requests;
    const key = request === undefined ? '' : findKey(request, 'Minutes, para. 4');
    expect(repaired).toEqual([
      { text: mended.text, citations: [{ key, paragraphId: 'minutes#p4', quote: 'opened in 1921' }] },
      null,
    ]);
    expect(tokens).toEqual({ input: 100, output: 20 });
    expect(request?.messages.at(-1)?.text.split('\n\n').slice(1).join('\n')).toBe(
      [
        'Question: When?',
        'Sentence A: The pier opened in 1912.',
        'Found wrong: “1912” does not stand in para. 4.',
        'Sentence B: The pier was ‹dear›.',
        'Found wrong: It is not there.',
      ].join('\n'),
    );
  });

  it('goes by the letters, not by the order, and takes the first of two for one', async () => {
    const other = { ...mended, text: 'The pier is there.' };
    const model = reply([
      { replaces: 'Sentence B', ...mended },
      { replaces: 'a', ...other },
      { replaces: 'A', text: 'Late.', citations: [] },
      { replaces: 'Z', text: 'Nobody asked.', citations: [] },
    ]);
    expect((await repair(model)).repaired.map((one) => one?.text)).toEqual([other.text, mended.text]);
  });

  it('takes a reply without letters in order where the count is right, and else not at all', async () => {
    const both = [mended, { ...mended, text: 'The pier is there.' }];
    expect((await repair(reply(both))).repaired.map((one) => one?.text)).toEqual([
      mended.text,
      'The pier is there.',
    ]);
    expect((await repair(reply([mended]))).repaired).toEqual([null, null]);
    expect((await repair(makeFakeModel('It opened in 1921.'), failed.slice(0, 1))).repaired).toEqual([
      { text: 'It opened in 1921.', citations: [] },
    ]);
  });

  it('takes nothing from a reply that takes everything back', async () => {
    expect((await repair(reply([]))).repaired).toEqual([null, null]);
  });
});
