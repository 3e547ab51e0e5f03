import { describe, expect, it } from 'vitest';
import { findAnswerType, type AnswerType } from '../../src/language/find-answer-type.js';

const demanding: readonly (readonly [string, AnswerType])[] = [
  ['How much does a forged permit cost?', 'money'],
  ['How much money did the port lose?', 'money'],
  ['What is the annual budget of the harbour police?', 'money'],
  ['What share of the cargo was stolen?', 'percentage'],
  ['How large a proportion of the crews was paid?', 'percentage'],
  ['How long were the sailors held?', 'duration'],
  ['For how many months did the strike last?', 'duration'],
  ['What prison sentence did the captain get?', 'penalty'],
  ['What are the penalties for dumping oil?', 'penalty'],
  ['Where did the inspectors meet?', 'place'],
  ['What is the website of the harbour office?', 'web-address'],
  ['What is the phone number of the coastguard?', 'telephone'],
  ['Which cities lost their ferries?', 'city'],
  ['What is the name of the minister?', 'person-name'],
  ['Which person signed the permit?', 'person-name'],
  ['Which countries banned the nets?', 'country'],
  ['List the States that closed their ports.', 'country'],
  ['What nationality were the sailors?', 'country'],
];

describe('findAnswerType', () => {
  it.each(demanding)('says that “%s” demands a %s', (question, type) => {
    expect(findAnswerType(question)).toBe(type);
  });

  it.each([
    'How much attention did the ferries get?',
    'How much damage did the storm do?',
    'What did the share-out of quotas lead to?',
    'At which hospital were the crew treated?',
    'How longingly did the crew look back?',
    'Where does the paper stand on nets?',
    'What is the address that the captain gave to the crew?',
    'What did the ministers of the coast say?',
    'What should countries do about nets?',
    'Which countries should ban the nets?',
    'What do States think of the ban?',
    'Which species are fished?',
    '',
  ])('lets any sentence answer “%s”', (question) => {
    expect(findAnswerType(question)).toBeNull();
  });

  it('takes the first type that fits where a question asks for several', () => {
    expect(findAnswerType('What is the fine, and which countries charge it?')).toBe('money');
  });
});
