import { describe, expect, it } from 'vitest';
import { describeRewrites } from '../../../src/web/chat/describe-rewrites.js';

const question = 'And Japan?';
const ruled = 'What did Japan say about a new convention?';
const byRule = { by: 'rule', text: ruled, why: 'put back “a new convention”', used: true } as const;

describe('describeRewrites', () => {
  it('says what a rule put back, and nothing of rules where there is no language model', () => {
    expect(describeRewrites({ question, standaloneQuestion: ruled, rewrites: [byRule] })).toEqual({
      understood: ruled,
      how: 'put back “a new convention”',
      passedOver: [],
    });
  });

  it('names both authors where the rewriting of a language model was taken', () => {
    const text = 'Which position did Japan take on a new convention?';
    const why = 'put so that it stands alone';
    const rewrites = [{ ...byRule, used: false }, { by: 'model', text, why, used: true } as const];
    expect(describeRewrites({ question, standaloneQuestion: text, rewrites })).toEqual({
      understood: text,
      how: 'by the language model: put so that it stands alone',
      passedOver: [{ text: ruled, why: 'by rule' }],
    });
  });

  it('says why the rewriting of a language model was refused, once', () => {
    const text = 'What did Ruritania say?';
    const refused = {
      by: 'model',
      text,
      why: 'not used: nobody mentioned “Ruritania”',
      used: false,
    } as const;
    const rewrites = [byRule, refused];
    expect(describeRewrites({ question, standaloneQuestion: ruled, rewrites })).toEqual({
      understood: ruled,
      how: 'by rule: put back “a new convention”',
      passedOver: [{ text, why: 'by the language model: nobody mentioned “Ruritania”' }],
    });
  });

  it('leaves out what would only say the question again', () => {
    const same = {
      by: 'model',
      text: ` ${question} `,
      why: 'not used: it asks something else',
      used: false,
    } as const;
    expect(describeRewrites({ question, standaloneQuestion: question, rewrites: [same] })).toEqual({
      understood: null,
      how: '',
      passedOver: [],
    });
  });
});
