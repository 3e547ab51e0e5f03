/** What spelling is checked with. */
export interface Speller {
  /** Whether the dictionary has the word. */
  correct(word: string): boolean;
  /** Words of the dictionary that may be meant, likeliest first. */
  suggest(word: string): string[];
}

let opened: Promise<Speller> | null = null;

/** The English dictionary, opened when it is first asked for (about 0.2 s) and kept. */
export function openSpeller(): Promise<Speller> {
  opened ??= load();
  return opened;
}

async function load(): Promise<Speller> {
  const [{ default: makeSpeller }, { default: dictionary }] = await Promise.all([
    import('nspell'),
    import('dictionary-en'),
  ]);
  return makeSpeller({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) });
}
