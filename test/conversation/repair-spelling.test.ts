import { describe, expect, it } from 'vitest';
import { repairSpelling } from '../../src/conversation/repair-spelling.js';

/** A corpus that has only these words, each in so many paragraphs. */
function makeIndex(counts: Readonly<Record<string, number>>) {
  return {
    vocabulary: (terms: readonly string[]) => Promise.resolve(terms.map((term) => counts[term] ?? 0)),
  };
}

const harbour = makeIndex({
  attacked: 3,
  darknets: 1,
  fishermen: 9,
  ferries: 4,
  harbors: 5,
  insurance: 2,
  nets: 7,
  pirates: 6,
  weapons: 2,
});

describe('repairSpelling', () => {
  it('says which words it read as which, in the order of the question', async () => {
    expect(await repairSpelling('Were fishremen attaked by pirates?', harbour)).toEqual({
      text: 'Were fishermen attacked by pirates?',
      rewrite: {
        by: 'rule',
        text: 'Were fishermen attacked by pirates?',
        why: '“fishremen” is read as “fishermen”; “attaked” is read as “attacked”',
        used: true,
      },
    });
  });

  it('repairs a word wherever it stands, and only whole', async () => {
    const repaired = await repairSpelling('Do feries meet feries near feriesville?', harbour);
    expect(repaired?.text).toBe('Do ferries meet ferries near feriesville?');
  });

  it('repairs a word that every question may have, although the corpus need not have it', async () => {
    const repaired = await repairSpelling('whcih pirates came?', makeIndex({ pirates: 1, came: 1 }));
    expect(repaired?.rewrite.why).toBe('“whcih” is read as “which”');
  });

  it('allows two slips in a word of seven letters or more', async () => {
    const repaired = await repairSpelling('Who pays a fisherrmn?', harbour);
    expect(repaired?.rewrite.why).toBe('“fisherrmn” is read as “fishermen”');
  });

  it('takes a word with the same consonants before a more frequent one, and the more frequent of two such', async () => {
    // "boats", "boots" and "poets" are all one letter from "boets"; b, t, s are in the first two.
    const read = async (counts: Readonly<Record<string, number>>) =>
      (await repairSpelling('Which boets?', makeIndex(counts)))?.text;
    expect(await read({ boats: 1, poets: 90 })).toBe('Which boats?');
    expect(await read({ boats: 5, boots: 2 })).toBe('Which boats?');
    expect(await read({ boats: 2, boots: 5 })).toBe('Which boots?');
  });

  it('reads a word that the corpus has not where it has the same first letter and consonants', async () => {
    const repaired = await repairSpelling('Do umbrelas help?', harbour);
    expect(repaired?.rewrite.why).toBe('“umbrelas” is read as “umbrellas”');
  });

  it.each([
    ['are spelt well', 'Do pirates attack fishermen?'],
    ['the dictionary has, though the corpus has not', 'Do umbrellas help fishermen?'],
    ['the corpus has, though the dictionary has not', 'Do pirates use darknets?'],
    ['may be names', 'Did Feries attack Fishremen?'],
    ['are short', 'Do thy use nts or vsl?'],
    ['are near only to what the corpus has not, and sounds otherwise', 'Do umbreltas help?'],
    ['are two slips from a short word', 'Do nettts sink?'],
    ['are a part of others', 'Is it anti-pirats or pirats’s or pirats2?'],
    ['are of another script', 'Где пираты и рыбаки?'],
    ['are longer than any word', `Is ${'pirate'.repeat(300)} a word?`],
  ])('leaves words alone that %s: “%s”', async (_, question) => {
    expect(await repairSpelling(question, harbour)).toBeNull();
  });

  it('looks up no more than six words of one question', async () => {
    const misspelt = 'attaked feries fishremen harbrs insurence pirats weapns';
    const repaired = await repairSpelling(misspelt, harbour);
    expect(repaired?.text).toBe('attacked ferries fishermen harbors insurance pirates weapns');
  });

  it('asks nothing of the index where there is no word to look up', async () => {
    const asked: (readonly string[])[] = [];
    const index = {
      vocabulary: (terms: readonly string[]) => {
        asked.push(terms);
        return Promise.resolve(terms.map(() => 0));
      },
    };
    expect(await repairSpelling('?!', index)).toBeNull();
    expect(asked.flat()).toEqual([]);
  });
});
