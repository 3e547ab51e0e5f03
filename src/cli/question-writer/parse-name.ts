import { badLine } from './bad-line.js';

/** A name of a list, by itself or by its number from 1. @throws AppError invalid-input. */
export function parseName<Name extends string>(word: string, names: readonly Name[]): Name {
  const name = names.find((candidate) => candidate === word.toLowerCase()) ?? names[Number(word) - 1];
  if (name === undefined) throw badLine(`"${word}" is not in the list.`);
  return name;
}
