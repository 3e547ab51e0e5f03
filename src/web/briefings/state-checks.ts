import type { Briefing } from '../../contracts/briefing.js';

function count(number: number, one: string, several: string): string {
  return `${number} ${number === 1 ? one : several}`;
}

/**
 * The statement of the checks as it stands on the front, part by part: "23 sentences, 23 checked", "14 paragraphs of 3
 * documents", "2 of 6 sections with nothing found: Asset recovery; Witnesses". What did not happen is not mentioned.
 */
export function stateChecks({ checks }: Pick<Briefing, 'checks'>): string[] {
  const sentences = `${count(checks.sentences, 'sentence', 'sentences')}, ${checks.checked} checked`;
  const paragraphs = count(checks.paragraphsCited, 'paragraph', 'paragraphs');
  const cited = count(checks.documentsCited, 'document', 'documents');
  const searched =
    checks.documentsSearched === checks.documentsCited ? '' : ` (${checks.documentsSearched} searched)`;
  const empty = checks.emptySections;
  return [
    sentences,
    `${paragraphs} of ${cited}${searched}`,
    ...(empty.length === 0
      ? []
      : [`${empty.length} of ${checks.sections} sections with nothing found: ${empty.join('; ')}`]),
    ...(checks.removed.length === 0
      ? []
      : [`${count(checks.removed.length, 'sentence', 'sentences')} taken out by the check`]),
    ...(checks.repeated === 0
      ? []
      : [`${count(checks.repeated, 'repeated quotation', 'repeated quotations')} left out`]),
  ];
}
