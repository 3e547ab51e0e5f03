import type { AnswerSentence } from '../contracts/answer.js';
import type { ProposedSentence } from '../contracts/claim-check.js';
import { CitationBook, type QuotedSources } from '../citations/citation-book.js';
import type { CitedDraft, CitedSentence } from '../citations/cited-draft.js';
import { renderText } from '../citations/render-text.js';
import type { CheckedProposal } from './check-proposal.js';

/** A proposed sentence on its way: passed its check, failed it and may still be repaired, or taken out. */
type Place =
  | { state: 'passed'; proposal: CheckedProposal }
  | { state: 'failed'; proposal: CheckedProposal }
  | { state: 'removed'; text: string; why: string };

const repeated = 'It repeats a sentence before it.';
const repairedInto = 'Put right, it says what another sentence says.';

/**
 * The sentences a model proposed, in its order. One that failed holds back those after it, so that what a reader has
 * been shown never changes its order.
 */
export class ModelDraft {
  /** How many sentences were cited anew. */
  recited = 0;
  private readonly places: Place[] = [];
  private readonly seen = new Set<string>();
  private readonly book: CitationBook;
  private readonly cited: CitedDraft;
  private shown = 0;

  constructor(sources: QuotedSources) {
    this.book = new CitationBook(sources);
    this.cited = { sentences: [], citations: this.book.citations, removed: [], text: '' };
  }

  /** How many sentences a model has proposed so far, repetitions included. */
  get proposed(): number {
    return this.places.length;
  }

  /** Whether the same words were proposed before; they are listed as removed. */
  isRepeated(sentence: ProposedSentence): boolean {
    if (this.isNew(sentence)) return false;
    this.places.push({ state: 'removed', text: sentence.text, why: repeated });
    return true;
  }

  /** Takes a sentence after its check. */
  add(proposal: CheckedProposal): void {
    this.places.push({ state: mayBeShown(proposal) ? 'passed' : 'failed', proposal });
  }

  /** The sentences that failed their check, in order. */
  failures(): CheckedProposal[] {
    return this.places.flatMap((place) => (place.state === 'failed' ? [place.proposal] : []));
  }

  /**
   * Puts what a repair came to in the place of a failure, one sentence or several; where none of them may be shown, the
   * failure is taken out for good.
   */
  settle(failure: CheckedProposal, repaired: readonly CheckedProposal[]): void {
    const at = this.places.findIndex((place) => place.state === 'failed' && place.proposal === failure);
    if (at < 0) throw new Error('no such failure');
    const good = repaired.filter(mayBeShown);
    const fresh = good.filter(({ sentence }) => !this.saysAnother(sentence, failure.sentence));
    const why = `${describeFailure(failure)}${good.length > 0 ? ` ${repairedInto}` : ''}`;
    const gone: Place = { state: 'removed', text: failure.sentence.text, why };
    const places = fresh.map((proposal): Place => ({ state: 'passed', proposal }));
    this.places.splice(at, 1, ...(places.length > 0 ? places : [gone]));
  }

  /** The sentences that may be shown now, up to the first that failed; each is given once, cited and numbered. */
  *release(): Generator<CitedSentence, void, undefined> {
    for (;;) {
      const place = this.places[this.shown];
      if (place === undefined || place.state === 'failed') return;
      this.shown += 1;
      if (place.state === 'removed') this.cited.removed.push({ text: place.text, why: place.why });
      else yield this.cite(place.proposal);
    }
  }

  /** All that was released. */
  finish(): CitedDraft {
    return { ...this.cited, text: renderText(this.cited.sentences) };
  }

  /** Everything proposed so far as taken out: what failed for its own reason, the rest for the one given. */
  withdraw(why: string): CitedDraft['removed'] {
    return this.places.map((place) => {
      if (place.state === 'removed') return { text: place.text, why: place.why };
      const { sentence } = place.proposal;
      return { text: sentence.text, why: place.state === 'failed' ? describeFailure(place.proposal) : why };
    });
  }

  /** Whether a repaired sentence says what another does; its own words with other citations are no repetition. */
  private saysAnother(repaired: ProposedSentence, original: ProposedSentence): boolean {
    return foldWords(repaired) !== foldWords(original) && !this.isNew(repaired);
  }

  /** Whether its words were not proposed before; they are from now on. */
  private isNew(sentence: ProposedSentence): boolean {
    const words = foldWords(sentence);
    if (this.seen.has(words)) return false;
    this.seen.add(words);
    return true;
  }

  private cite({ sentence, check, recited }: CheckedProposal): CitedSentence {
    if (recited) this.recited += 1;
    const known = this.book.citations.length;
    const passed: AnswerSentence = {
      text: sentence.text,
      citations: [...new Set(check.quotes.map((quote) => this.book.cite(quote)))],
      verdict: check.verdict,
    };
    this.cited.sentences.push(passed);
    return {
      index: this.cited.sentences.length - 1,
      sentence: passed,
      citations: this.book.citations.slice(known),
    };
  }
}

function foldWords({ text }: ProposedSentence): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Borne out at least in part, and by words that can be pointed to. */
function mayBeShown({ check }: CheckedProposal): boolean {
  return check.verdict !== 'unsupported' && check.quotes.length > 0;
}

function describeFailure({ check }: CheckedProposal): string {
  return [...new Set(check.findings.map(({ why }) => why))].join(' ');
}
