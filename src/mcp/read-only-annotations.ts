/** What clients are told of tools that read a corpus which stays as it is, and reach nothing beyond it. */
export const readOnlyAnnotations = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
} as const;
