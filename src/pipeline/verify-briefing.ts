import { findParagraphs } from '../briefings/verify/find-paragraphs.js';
import { readBriefingFile } from '../briefings/verify/read-briefing-file.js';
import type { BriefingFile } from '../briefings/verify/read-types.js';
import { verifyReadBriefing } from '../briefings/verify/verify-read-briefing.js';
import { formatLabel } from '../citations/format-label.js';
import { makeUrl } from '../citations/make-url.js';
import { headDocument } from '../briefings/head-document.js';
import type { Verification } from '../contracts/verification.js';
import type { AnswerServices } from './answer-services.js';
import type { IndexReader } from '../contracts/search-index.js';

/** What verifying needs of the services that are open. */
export interface VerificationServices extends Pick<AnswerServices, 'documents'> {
  index: Pick<IndexReader, 'describe' | 'paragraphs' | 'outline'>;
}

/**
 * Checks an exported briefing, edited or old, against the index as it is now: every footnote's paragraph, every quote,
 * every sentence. @throws AppError invalid-input or too-large for a file that cannot be read or is no briefing.
 */
export async function verifyBriefing(
  file: BriefingFile,
  { index, documents }: VerificationServices,
): Promise<Verification> {
  const briefing = await readBriefingFile(file);
  const [manifest, found] = await Promise.all([index.describe(), findParagraphs(briefing.notes, index)]);
  return verifyReadBriefing(briefing, {
    file: file.name,
    corpus: { title: manifest.corpusTitle, version: manifest.corpusVersion },
    found,
    describeParagraph: (paragraph) => {
      const document = documents.get(paragraph.documentId);
      return {
        label: document === undefined ? paragraph.id : formatLabel(document, paragraph),
        url: makeUrl(paragraph),
      };
    },
    headings: new Map(
      [...documents.values()].map((document) => [
        document.id,
        { shortTitle: document.shortTitle, heading: headDocument(document) },
      ]),
    ),
  });
}
