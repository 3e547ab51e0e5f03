import { describe, expect, it } from 'vitest';
import { pointsBack } from '../../../eval/measures/points-back.js';

describe('pointsBack', () => {
  it.each([
    'He called for action.',
    'They may use criminal markets.',
    'Their scope is broad.',
    'It knows no geographical boundaries.',
    'It was established to combat piracy.',
    'It is a convention that binds States.',
    'This requires constant efforts.',
    '“That” view was echoed.',
    'Those include:',
    'Such issues are exacerbated.',
    'In that regard, Ecuador called for a review.',
    'As such, it was inappropriate.',
    'Under those programmes, countries are supported.',
    'In addition, a new convention should respond.',
    'However, prosecutors need to make sure.',
    'Also delivering statements were Germany and Norway.',
    'Moreover, the roles of families are noted.',
    'Therefore action is needed.',
    'Accordingly, the Office provides assistance.',
    'As a result, practitioners are required to act.',
    'But costs rose.',
    'Others disagreed.',
    'The latter was adopted.',
    'Further, States agreed.',
  ])('is true of %j', (sentence) => {
    expect(pointsBack(sentence)).toBe(true);
  });

  it.each([
    'It was noted that the modalities were changing.',
    'It should be noted that prices fell.',
    'It is important to make best use of them.',
    'It is therefore necessary for States to act.',
    'It was decided to hold a meeting.',
    'It seems that prices fell.',
    'IT systems were attacked.',
    'Item 5 was adopted.',
    'Those who organize the crime stay abroad.',
    'This report sums up the debate.',
    'In this paper, crime is discussed.',
    'In addition to ships, aircraft were seized.',
    'As a result of the debate, a text was adopted.',
    'So far, 12 States have joined.',
    'Further action is needed.',
    'Andorra agreed.',
    'Sole traders agreed.',
    'States said that it was late.',
    '',
  ])('is false of %j', (sentence) => {
    expect(pointsBack(sentence)).toBe(false);
  });
});
