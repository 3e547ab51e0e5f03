import type { Answer } from '../../contracts/answer.js';

/**
 * Who wrote an answer, with which prompts and for how many tokens, and what it was searched with; of one made of
 * sentences of the documents what a language model was asked for it in vain.
 */
export function describeProvenance(provenance: Answer['provenance']): string {
  const { answerer, embeddingModel, promptHash, tokens } = provenance;
  const searched = `searched with ${embeddingModel}.`;
  const model = [
    ...(promptHash === undefined ? [] : [`prompts ${promptHash.split(' ').join(', ')}`]),
    ...(tokens === undefined
      ? []
      : [`${print(tokens.input)} tokens read and ${print(tokens.output)} written`]),
  ].join('; ');
  if (answerer !== 'extractive')
    return `Written by ${answerer}${model === '' ? '' : ` (${model})`}, ${searched}`;
  return `Made of sentences of the documents, ${searched}${model === '' ? '' : ` A language model was asked (${model}).`}`;
}

function print(count: number): string {
  return count.toLocaleString('en-GB');
}
