import type { Paragraph } from '../../contracts/paragraph.js';
import type { VerifiedFootnote } from '../../contracts/verification.js';

/** What became of the paragraph that a footnote names. */
export interface FoundParagraph {
  status: VerifiedFootnote['paragraph'];
  /** The paragraph that bears the footnote now: the one it names, or the one its words have moved to. */
  paragraph: Paragraph | null;
}
