import { describe, expect, it } from 'vitest';
import { arrangePassages } from '../../../src/answers/extractive/arrange-passages.js';
import type { Paragraph } from '../../../src/contracts/paragraph.js';
import type { TopicSentence } from '../../../src/contracts/topic-passage.js';
import { makeParagraph } from '../../support/make-paragraph.js';
import { makeItemSentence, makeTopicSentence } from '../../support/make-topic-sentence.js';
import { openTextIndex } from '../../support/text-index.js';

const letters = ['a', 'b', 'c', 'd', 'e'];
const itemText = (letter: string) => `build courts of kind ${letter};`;
const list: Paragraph[] = [
  makeParagraph({ documentId: 'a', ordinal: 0, text: 'Ports are busy. Therefore, States should:' }),
  ...letters.map((letter) => makeItemSentence(letter, { text: itemText(letter) }).paragraph),
];
const items = (...wanted: string[]) =>
  wanted.map((letter) => makeItemSentence(letter, { text: itemText(letter) }));

async function arrange(sentences: TopicSentence[], paragraphs: Paragraph[]) {
  const { blocks, notes, documentId } = await arrangePassages('a', sentences, openTextIndex(paragraphs));
  expect(documentId).toBe('a');
  return {
    blocks: blocks.map((block) =>
      block.map(({ text, form, marker, attribution }) =>
        [form, marker, attribution, text].filter((part) => part !== undefined).join(' | '),
      ),
    ),
    notes,
  };
}

describe('arrangePassages', () => {
  it('sets paragraphs in the order of the text, a block each', async () => {
    const [first, second] = ['Ports are busy. Quays are full.', 'Ships wait.'];
    const paragraphs = [first, second].map((text, ordinal) =>
      makeParagraph({ documentId: 'a', ordinal, text }),
    );
    const sentences = [
      makeTopicSentence({ text: 'Ships wait.', number: 2 }),
      makeTopicSentence({ text: 'Quays are full.', around: first, at: 1 }),
      makeTopicSentence({ text: 'Ports are busy.', around: first }),
    ];
    expect(await arrange(sentences, paragraphs)).toEqual({
      blocks: [['sentence | Ports are busy.', 'sentence | Quays are full.'], ['sentence | Ships wait.']],
      notes: [],
    });
  });

  it('sets items under the lead-in and what that leans on, and says how many are left out', async () => {
    expect(await arrange(items('d', 'b'), list)).toEqual({
      blocks: [
        [
          'lead-in | Ports are busy.',
          'lead-in | Therefore, States should:',
          `item | (b) | ${itemText('b')}`,
          `item | (d) | ${itemText('d')}`,
        ],
      ],
      notes: ['2 of the 5 items of para. 1; the others were not taken to be on it.'],
    });
  });

  it('gives a list whole of which three fifths are wanted', async () => {
    const { blocks, notes } = await arrange(items('a', 'b', 'e'), list);
    expect(blocks[0]?.slice(2)).toEqual(letters.map((letter) => `item | (${letter}) | ${itemText(letter)}`));
    expect(notes).toEqual([]);
  });

  it('names the speaker of one that says what “he” said, unless the sentence before does', async () => {
    const around = 'Egypt’s delegate said that ports were busy. He called for quays.';
    const paragraphs = [makeParagraph({ documentId: 'a', ordinal: 0, text: around })];
    const said = makeTopicSentence({ text: 'Egypt’s delegate said that ports were busy.', around });
    const called = makeTopicSentence({ text: 'He called for quays.', around, at: 1 });
    expect((await arrange([called], paragraphs)).blocks).toEqual([
      ['sentence | Egypt’s delegate | He called for quays.'],
    ]);
    const { blocks } = await arrangePassages('a', [said, called], openTextIndex(paragraphs));
    expect(blocks[0]?.map(({ attribution, quotes }) => [attribution, quotes.length])).toEqual([
      [undefined, 1],
      [undefined, 1],
    ]);
  });
});
