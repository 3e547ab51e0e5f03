/** The forms of the lines that set documents beside each other, as compareDocuments writes them; none holds a sentence more. */
export const comparisonLines: readonly RegExp[] = [
  /^Named in [^.]{1,2000}\.?$/u,
  /^Near to each other in what they say: [^.]{1,600}\.?$/u,
  /^Differing views are reported\.?$/u,
  /^Positions differ\. In favour, by the words used:?$/u,
  /^Against, by the words used:?$/u,
];

/** The forms of the lines in brackets that tell what of a document is given in part, brackets included. */
export const partialLines: readonly RegExp[] = [
  /^\[\d+ of the \d+ items of [^\]]{1,300}; the others were not taken to be on it\.\]$/u,
  /^\[\d+ further sentences? on it not given here: [^\]]{1,2000}\.\]$/u,
];
