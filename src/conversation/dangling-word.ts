/** A word of a question that points to something the question itself does not name. */
export interface DanglingWord {
  /** As printed: "they", "its", "that convention", "there". */
  text: string;
  start: number;
  end: number;
  kind: 'he' | 'they' | 'it' | 'this' | 'determined' | 'there';
  possessive: boolean;
  /** The noun of "that convention"; empty for the others. */
  noun: string;
}
