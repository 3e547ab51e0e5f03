/** What it means that a sentence is not supported throughout, for people. */
export const doubtMeanings = {
  'partly-supported':
    'The check found this sentence borne out only in part: compare it with the words it cites.',
  unsupported: 'The check did not find this sentence borne out by the words it cites.',
} as const;
