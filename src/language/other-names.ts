import { findWords, type Word } from './find-words.js';
import { treatyNames } from './treaty-names.js';
import { unitedNationsNames } from './united-nations-names.js';
import { widerBodyNames } from './wider-body-names.js';

/** What a name may stand for: the full names of the bodies or instruments that go by it. */
export interface OtherNames {
  /** Full names; two for an acronym that two bodies share. */
  bodies: readonly string[];
  /** Number of words it takes. */
  length: number;
  /** Full names of what shorter names at the same word stand for: "Council of Europe" in its convention. */
  within: readonly string[];
}

interface KnownForm {
  bodies: string[];
  /** Written in capitals only: "CAT" is a convention, "cat" is none. */
  capitalsOnly: boolean;
}

interface Table {
  forms: Map<string, KnownForm>;
  /** Most words of any form that begins with the word. */
  longest: Map<string, number>;
}

/** One spelling for "organisation" and "organization", "programme" and "program", "centre" and "center". */
function spellOneWay(folded: string): string {
  return folded
    .replace(/is(?=(?:e[ds]?|ing|ations?|ational)$)/u, 'iz')
    .replace(/^programmes?$/u, 'program')
    .replace(/^centre/u, 'center')
    .replace(/^defence$/u, 'defense');
}

function register(table: Table, name: string, body: string): void {
  const words = findWords(name).map((word) => spellOneWay(word.folded));
  const [first] = words;
  if (first === undefined) return;
  const key = words.join(' ');
  const capitalsOnly = words.length === 1 && name === name.toUpperCase();
  const form = table.forms.get(key) ?? { bodies: [], capitalsOnly };
  if (!form.bodies.includes(body)) form.bodies.push(body);
  table.forms.set(key, form);
  table.longest.set(first, Math.max(table.longest.get(first) ?? 0, words.length));
}

/** "United Nations Environment Programme" is also the UN and the plain Environment Programme. */
function listForms(name: string): string[] {
  const rest = /^(?:United Nations|UN) (?<rest>\p{Lu}.* .*)$/u.exec(name)?.groups?.['rest'];
  return rest === undefined ? [name] : [name, rest, `UN ${rest}`, `United Nations ${rest}`];
}

function buildTable(): Table {
  const table: Table = { forms: new Map(), longest: new Map() };
  const lines = [unitedNationsNames, treatyNames, widerBodyNames].flatMap((text) => text.trim().split('\n'));
  for (const line of lines) {
    const names = line.split('|').map((name) => name.trim());
    const [body = ''] = names;
    for (const name of names) for (const form of listForms(name)) register(table, form, body);
  }
  return table;
}

let built: Table | null = null;

/** Whether words are written as a form of a name is: acronyms in capitals, others beginning with one. */
function isWrittenAsName(run: readonly Word[], { capitalsOnly }: KnownForm): boolean {
  const [first] = run;
  if (first === undefined) return false;
  return capitalsOnly
    ? first.text.replace(/s$/u, '').toUpperCase() === first.text.replace(/s$/u, '')
    : first.capital || /^\p{N}/u.test(first.text);
}

/** The longest name that begins at a word, by all the names that bodies and instruments go by; null for none. */
export function lookUpOtherNames(words: readonly Word[], at: number): OtherNames | null {
  built ??= buildTable();
  const first = words[at];
  if (first === undefined) return null;
  const longest = built.longest.get(spellOneWay(first.folded)) ?? 0;
  let key = '';
  let best: OtherNames | null = null;
  const shorter: string[] = [];
  for (let length = 1; length <= longest; length += 1) {
    const next = words[at + length - 1];
    if (next === undefined) break;
    key += `${length === 1 ? '' : ' '}${spellOneWay(next.folded)}`;
    const form = built.forms.get(key);
    if (form === undefined || !isWrittenAsName(words.slice(at, at + length), form)) continue;
    best = { bodies: form.bodies, length, within: [...shorter] };
    shorter.push(...form.bodies);
  }
  return best;
}
