import { describe, expect, it } from 'vitest';
import { readHeadingTopic } from '../../src/pipeline/read-heading-topic.js';

describe('readHeadingTopic', () => {
  it.each([
    ['B. Cybercrime', 'cybercrime'],
    ['III. Terrorism in all its forms and manifestations', 'terrorism in all its forms and manifestations'],
    ['A. The identities of terrorists', 'the identities of terrorists'],
    ['2.1 Carbon markets', 'carbon markets'],
    ['United Nations Convention against Corruption', 'United Nations Convention against Corruption'],
    ['UNODC projects', 'UNODC projects'],
  ])('reads %s as %s', (heading, topic) => {
    expect(readHeadingTopic(heading)).toBe(topic);
  });

  it.each([
    'I. Introduction',
    'Summary of deliberations',
    'V. Conclusions and recommendations',
    'B. Substantive items and workshops',
    'NEW AND EMERGING FORMS OF CRIME',
    '4 International cooperation: (a) terrorism; and (b) crime',
    'Other serious crimes, as defined in the Convention, including new forms',
    'What is cybercrime?',
    '',
  ])('finds none in “%s”', (heading) => {
    expect(readHeadingTopic(heading)).toBeNull();
  });
});
