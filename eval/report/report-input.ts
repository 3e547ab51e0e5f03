import type { Baseline, Comparison } from '../contracts/comparison.js';
import type { Figures, Run } from '../contracts/run.js';

/** Figures of the same questions with one part of the program taken out or changed. */
export interface AblationRow {
  /** What is different, for people: "without the lexical leg". */
  name: string;
  figures: Figures;
}

/** Text of a paragraph, so that a report can show what should have been found. */
export interface ShownParagraph {
  label: string;
  text: string;
}

/** Everything that a report can tell of; only the run must be there. */
export interface ReportInput {
  run: Run;
  comparison?: Comparison;
  /** Where given, its accepted runs are drawn as the trend. */
  baseline?: Baseline;
  ablation?: readonly AblationRow[];
  /** Gold paragraphs by paragraph id; one that is absent is shown by its id alone. */
  paragraphs?: ReadonlyMap<string, ShownParagraph>;
}
