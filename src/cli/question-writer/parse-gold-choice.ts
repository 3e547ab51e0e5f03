import { badLine } from './bad-line.js';

/** Paragraphs named on one line: several are alternatives, any one of which is enough. */
export interface GoldChoice {
  /** Numbers as shown, or paragraph ids. */
  references: string[];
  essential: boolean;
}

/**
 * Reads `1 3 ~2`, `1/4` or `soc-cp-365#u14`: essential paragraphs, after `~` those that merely bear on the question,
 * alternatives joined by `/`.
 * @throws AppError invalid-input, saying what cannot be read.
 */
export function parseGoldChoice(line: string): GoldChoice[] {
  const tokens = line
    .replace(/\s*\/\s*/g, '/')
    .replace(/~\s+/g, '~')
    .split(/[\s,]+/)
    .filter((token) => token !== '');
  const choices = tokens.map(parseToken);
  const references = choices.flatMap((choice) => choice.references);
  const twice = references.find((reference, at) => references.indexOf(reference) < at);
  if (twice !== undefined) throw badLine(`${twice} stands there twice.`);
  if (choices.some(({ essential }) => essential)) return choices;
  throw badLine('No essential paragraph is named.', 'Type its number, or - where the corpus has no answer.');
}

function parseToken(token: string): GoldChoice {
  const essential = !token.startsWith('~');
  const references = (essential ? token : token.slice(1)).split('/');
  if (!essential && references.length > 1)
    throw badLine(`${token} joins alternatives that are not essential.`, 'Name each after a ~ of its own.');
  const wrong = references.find((reference) => !/^(?:\d{1,4}|[^#\s~]+#[^#\s~]+)$/.test(reference));
  if (wrong === undefined) return { references, essential };
  throw badLine(
    `"${wrong}" is neither a number shown nor a paragraph id.`,
    'To search again, type s and the words.',
  );
}
