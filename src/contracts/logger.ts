/** What the steps need of a log; a pino logger satisfies it. Facts go into the object, the message stays the same. */
export interface Logger {
  info(facts: Record<string, unknown>, message: string): void;
  warn(facts: Record<string, unknown>, message: string): void;
  error(facts: Record<string, unknown>, message: string): void;
}
