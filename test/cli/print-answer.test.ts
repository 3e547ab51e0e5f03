import { describe, expect, it } from 'vitest';
import { renderAnswer } from '../../src/cli/print-answer.js';
import type { AnswerSentence, Citation } from '../../src/contracts/answer.js';
import { answered, declined, partial } from '../support/fake-assistant.js';

const plain = { width: 60, colour: false };

function sentence(text: string, fields: Partial<AnswerSentence> = {}): AnswerSentence {
  return { text, citations: [1], verdict: 'supported', ...fields };
}

function citation(n: number, fields: Partial<Citation> = {}): Citation {
  const [first] = answered.citations;
  if (first === undefined) throw new Error('the answer cites nothing');
  return { ...first, n, ...fields };
}

function lines(...expected: string[]): string {
  return `${expected.join('\n')}\n`;
}

describe('renderAnswer', () => {
  it('puts sentences with their numbers under who says them, and the citations below', () => {
    const answer = {
      ...answered,
      sentences: [
        sentence('Speakers emphasized the need for concerted international action.', {
          attribution: 'Draft report',
        }),
        sentence('They encouraged Member States.', { attribution: 'Draft report', citations: [1, 2] }),
        sentence('Delegates agreed.', {
          attribution: 'Egypt’s delegate, speaking for the Group:',
          citations: [2],
        }),
        sentence('It was so.', { citations: [1] }),
        sentence('Again.', { attribution: 'Draft report', citations: [2] }),
      ],
      citations: [
        citation(1, {
          label: 'Draft report, European Regional Preparatory Meeting (24 April 2019), para. 6',
        }),
        citation(2, { label: 'SOC/CP/365, ¶ 14', url: '/documents/soc-cp-365#u14' }),
      ],
    };
    expect(renderAnswer(answer, { ...plain, baseUrl: 'http://127.0.0.1:3000' })).toBe(
      lines(
        'Draft report:',
        '  Speakers emphasized the need for concerted international',
        '  action. [1]',
        '  They encouraged Member States. [1] [2]',
        '',
        'Egypt’s delegate, speaking for the Group:',
        '  Delegates agreed. [2]',
        '',
        'It was so. [1]',
        '',
        'Draft report:',
        '  Again. [2]',
        '',
        '[1] Draft report, European Regional Preparatory Meeting (24',
        '    April 2019), para. 6',
        '    http://127.0.0.1:3000/documents/soc-cp-365#p2.a',
        '[2] SOC/CP/365, ¶ 14',
        '    http://127.0.0.1:3000/documents/soc-cp-365#u14',
      ),
    );
  });

  it('says how a follow-up was understood, and says nothing where it was taken as it is', () => {
    const answer = {
      ...answered,
      standaloneQuestion: 'What follows from the debate on cybercrime held in 2015?',
    };
    expect(renderAnswer(answer, plain)).toBe(
      lines(
        'Understood as: What follows from the debate on cybercrime',
        'held in 2015?',
        '',
        'Press release, Doha (17 April 2015):',
        '  The first. [1]',
        '',
        '[1] SOC/CP/365, para. 2 (a)',
        '    /documents/soc-cp-365#p2.a',
      ),
    );
    expect(renderAnswer(answered, plain)).not.toContain('Understood as');
  });

  it('names what the corpus does not hold after what it does', () => {
    expect(renderAnswer({ ...partial, missing: ['a number of migrants smuggled', 'a year'] }, plain)).toBe(
      lines(
        'Press release, Doha (17 April 2015):',
        '  The first. [1]',
        '',
        'Not in the corpus: a number of migrants smuggled; a year.',
        '',
        '[1] SOC/CP/365, para. 2 (a)',
        '    /documents/soc-cp-365#p2.a',
      ),
    );
  });

  it('gives the message and the nearest paragraphs of a question declined', () => {
    const nearest = ['soc-cp-365#p2.a', 'soc-cp-365#u9'];
    expect(renderAnswer({ ...declined, nearest }, plain)).toBe(
      lines(
        'The corpus does not mention Chile. Searched: 1 document,',
        '2015.',
        '',
        'Nearest:',
        ' - SOC/CP/365, para. 2 (a)',
        '   /documents/soc-cp-365#p2.a',
        ' - soc-cp-365#u9',
        '   /documents/soc-cp-365#u9',
      ),
    );
  });

  it('numbers what an underspecified question may mean', () => {
    const answer = {
      ...declined,
      reason: 'underspecified' as const,
      message: 'Which meeting is meant?',
      nearest: [],
      readings: [
        'What did the 2012 meeting say about cybercrime and its many victims?',
        'What did the 2019 meeting say?',
      ],
    };
    expect(renderAnswer(answer, plain)).toBe(
      lines(
        'Which meeting is meant?',
        '',
        'It may mean:',
        '  1. What did the 2012 meeting say about cybercrime and its',
        '     many victims?',
        '  2. What did the 2019 meeting say?',
      ),
    );
  });

  it('shows doubts, notices and what was left out', () => {
    const answer = {
      ...answered,
      sentences: [
        sentence('One.', { verdict: 'partly-supported' }),
        sentence('Two.', { verdict: 'unsupported', citations: [] }),
      ],
      citations: [citation(1, { located: 'not-located' })],
      notices: [{ code: 'draft', text: 'A draft is cited; a final version may differ from it in places.' }],
      removed: [{ text: 'Three.', why: 'no paragraph bears it out' }],
    };
    expect(renderAnswer(answer, plain)).toBe(
      lines(
        'One. [1] (partly supported by what it cites)',
        'Two. (not supported by what it cites)',
        '',
        '[1] SOC/CP/365, para. 2 (a) (quote not found there)',
        '    /documents/soc-cp-365#p2.a',
        '',
        'Note: A draft is cited; a final version may differ from it',
        '  in places.',
        'Left out: "Three." (no paragraph bears it out)',
      ),
    );
  });

  it('colours without changing where lines break', () => {
    const coloured = renderAnswer(partial, { width: 40, colour: true });
    expect(coloured).toBe(
      lines(
        '\u001b[1mPress\u001b[22m \u001b[1mrelease,\u001b[22m \u001b[1mDoha\u001b[22m \u001b[1m(17\u001b[22m' +
          ' \u001b[1mApril\u001b[22m \u001b[1m2015):\u001b[22m',
        '  The first. \u001b[36m[1]\u001b[39m',
        '',
        '\u001b[1mNot\u001b[22m \u001b[1min\u001b[22m \u001b[1mthe\u001b[22m \u001b[1mcorpus:\u001b[22m a number of migrants',
        'smuggled.',
        '',
        '[1] SOC/CP/365, para. 2 (a)',
        '    \u001b[2m/documents/soc-cp-365#p2.a\u001b[22m',
      ),
    );
  });

  it('keeps escape sequences of a document away from the terminal', () => {
    const answer = { ...answered, sentences: [sentence('Red\u001b[31m\u0007 and\r\nnew\u009b2J.')] };
    expect(renderAnswer(answer, plain).split('\n')[0]).toBe('Red [31m and new 2J. [1]');
  });
});
