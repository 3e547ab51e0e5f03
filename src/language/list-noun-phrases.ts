import nlp from 'compromise/two';
import { z } from 'zod';

/** Longest phrase listed, in words. */
const longestPhrase = 3;

const taggedSchema = z.array(
  z.object({
    terms: z.array(
      z.object({ text: z.string(), pre: z.string(), post: z.string(), tags: z.array(z.string()) }),
    ),
  }),
);

/**
 * Noun phrases of a text, lower-cased: for every noun with what stands before it as part of the name of the thing
 * ("effective international cooperation"), the noun alone and each longer end of the phrase, up to three words. Names
 * are left out. Words are tagged by compromise; each phrase is given as often as it stands there.
 */
export function listNounPhrases(text: string): string[] {
  const sentences = taggedSchema.parse(nlp(text).json({ terms: { tags: true } }));
  return sentences.flatMap(({ terms }) => {
    const phrases: string[] = [];
    let run: string[] = [];
    terms.forEach((term, at) => {
      const word = term.text.replace(/[’']s$/u, '').toLowerCase();
      const kind = classify(term.tags);
      // A capital within a sentence is that of a name, of which a part would be printed.
      const isName = at > 0 && /^\p{Lu}/u.test(term.text);
      if (kind === 'other' || word === '' || isName) run = [];
      else run = [...run, word].slice(-longestPhrase);
      const next = terms[at + 1];
      const endsHere =
        kind === 'noun' && (next === undefined || term.post.trim() !== '' || classify(next.tags) !== 'noun');
      // What opens a sentence alone ("Welcomes the …") may be a verb that looks like a noun.
      const opens = at === 0;
      if (endsHere && !opens) phrases.push(...run.map((_, from) => run.slice(from).join(' ')));
      if (/[,;:.()“”"—–]/u.test(term.post) || /[(“"]/u.test(next?.pre ?? '')) run = [];
    });
    return phrases;
  });
}

function classify(tags: readonly string[]): 'noun' | 'adjective' | 'other' {
  if (tags.includes('Pronoun') || tags.includes('Value') || tags.includes('Date')) return 'other';
  if (tags.includes('Noun')) return 'noun';
  return tags.includes('Adjective') ? 'adjective' : 'other';
}
