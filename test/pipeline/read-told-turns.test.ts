import { describe, expect, it } from 'vitest';
import type { ToldTurn } from '../../src/contracts/assistant.js';
import { readToldTurns } from '../../src/pipeline/read-told-turns.js';
import { paragraphs } from '../support/fake-assistant.js';

const looked: string[][] = [];
const context = {
  index: {
    paragraphs: (ids: readonly string[]) => {
      looked.push([...ids]);
      return Promise.resolve(ids.flatMap((id) => paragraphs.filter((paragraph) => paragraph.id === id)));
    },
  },
  today: () => new Date('2026-01-02T03:04:05.000Z'),
};

function tell(fields: Partial<ToldTurn> = {}): ToldTurn {
  return {
    question: 'What did Japan say about transnational crime?',
    answerText: 'Japan said so. [1]',
    paragraphIds: ['soc-cp-365#u1'],
    ...fields,
  };
}

describe('turns that a caller tells of', () => {
  it('are as those of our own conversations, with what the index has of the paragraphs cited', async () => {
    const ids = ['soc-cp-365#p2.a', 'elsewhere#p1', 'soc-cp-365#u1', 'soc-cp-365#p2.a'];
    expect(await readToldTurns([tell({ paragraphIds: ids })], context)).toEqual([
      {
        question: 'What did Japan say about transnational crime?',
        standaloneQuestion: 'What did Japan say about transnational crime?',
        answerId: '',
        status: 'answered',
        answerText: 'Japan said so. [1]',
        documentIds: ['soc-cp-365'],
        paragraphIds: ['soc-cp-365#p2.a', 'soc-cp-365#u1'],
        at: '2026-01-02T03:04:05.000Z',
      },
    ]);
  });

  it('count as declined where the answer cites nothing of the index: its words are not known to be ours', async () => {
    const turns = await readToldTurns(
      [tell({ paragraphIds: ['made-up#p1'] }), tell({ paragraphIds: [] })],
      context,
    );
    expect(turns.map(({ status, paragraphIds }) => [status, paragraphIds])).toEqual([
      ['declined', []],
      ['declined', []],
    ]);
  });

  it('have a follow-up completed from those before, unless told how it was understood', async () => {
    const understood = 'What did Chile say about wildlife?';
    const turns = await readToldTurns(
      [
        tell(),
        tell({ question: 'And Egypt?' }),
        tell({ question: 'And Chile?', standaloneQuestion: understood }),
      ],
      context,
    );
    expect(turns.map(({ standaloneQuestion }) => standaloneQuestion)).toEqual([
      'What did Japan say about transnational crime?',
      'What did Egypt say about transnational crime?',
      understood,
    ]);
  });

  it('are the last twelve, and of each a hundred paragraphs are looked up', async () => {
    looked.length = 0;
    const many = Array.from({ length: 150 }, (_, n) => `soc-cp-365#p${n}`);
    const told = Array.from({ length: 20 }, (_, n) => tell({ question: `Q${n}?`, paragraphIds: many }));
    const turns = await readToldTurns(told, context);
    expect(turns.map(({ question }) => question)).toEqual(told.slice(8).map(({ question }) => question));
    expect(new Set(looked.map((ids) => ids.length))).toEqual(new Set([100]));
  });
});
