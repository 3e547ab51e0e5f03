/** Where documents are found among the resources; filled in by `documentUri`. */
export const documentTemplate = 'rapporteur://documents/{id}';
/** Where paragraphs are found among the resources; filled in by `paragraphUri`. */
export const paragraphTemplate = 'rapporteur://documents/{id}/paragraphs/{key}';

/** Address of a document's text. Ids are slugs, so that nothing needs to be escaped. */
export function documentUri(documentId: string): string {
  return `rapporteur://documents/${documentId}`;
}

/** Address of a paragraph, from its id: document id, "#", locator key. */
export function paragraphUri(paragraphId: string): string {
  const [documentId = '', key = ''] = paragraphId.split('#', 2);
  return `${documentUri(documentId)}/paragraphs/${key}`;
}
