/** What a model's server refuses of a request; found out by asking, and remembered while the program runs. */
export interface ModelHabits {
  /** Whether it takes a JSON schema for its reply. */
  takesSchema: boolean;
  /** Whether it takes a temperature. */
  takesTemperature: boolean;
  /** Whether it takes a wish for the count of tokens. */
  countsTokens: boolean;
  /** Whether the limit of tokens is to be called max_completion_tokens. */
  limitsCompletion: boolean;
}

/** The habits of a server that has refused nothing yet. */
export function assumeHabits(): ModelHabits {
  return { takesSchema: true, takesTemperature: true, countsTokens: true, limitsCompletion: false };
}

/**
 * Learns from the text of a refusal (status 400 or 422) and says what to leave out from now on; null where there is
 * nothing left to leave out, and the refusal stands.
 */
export function learnHabit(habits: ModelHabits, refusal: string, sentSchema: boolean): string | null {
  if (habits.takesTemperature && /temperature/i.test(refusal)) {
    habits.takesTemperature = false;
    return 'temperature';
  }
  if (habits.countsTokens && /stream_options|include_usage/i.test(refusal)) {
    habits.countsTokens = false;
    return 'stream_options';
  }
  if (!habits.limitsCompletion && /max_completion_tokens/i.test(refusal)) {
    habits.limitsCompletion = true;
    return 'max_tokens';
  }
  if (habits.takesSchema && sentSchema) {
    habits.takesSchema = false;
    return 'schema';
  }
  return null;
}
