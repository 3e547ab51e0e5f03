/** The forms of the lines that set documents beside each other, as compareDocuments writes them; none holds a sentence more. */
export const comparisonLines: readonly RegExp[] = [
  /^Named in [^.]{1,2000}\.?$/u,
  /^Near to each other in what they say: [^.]{1,600}\.?$/u,
  /^Differing views are reported\.?$/u,
  /^Positions differ\. In favour, by the words used:?$/u,
  /^Against, by the words used:?$/u,
];
