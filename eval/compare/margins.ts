/** Bounds of the comparison, in units of a measure (0 to 1). */
export const margins = {
  /** A gated measure may get worse by as much without failing, where answers do not vary. */
  allowed: 0.02,
  /** Less than this is not worth a word. */
  noticed: 0.005,
  /** A comparison that cannot tell a difference of this size from chance says nothing. */
  detectable: 0.05,
  /** Of a test, after Holm's adjustment. */
  significance: 0.05,
  /** Sums of decimal fractions are exact to about this. */
  rounding: 1e-9,
} as const;
