import type Database from 'better-sqlite3';

interface TrimTurnsOptions {
  conversationId: string;
  /** Turns kept. */
  turns: number;
  /** Bytes of whole answers kept. */
  answerBytes: number;
}

/**
 * Takes away the oldest turns of a conversation that has too many, and the oldest answers where all of them are too large
 * together; the turns of those stay.
 */
export function trimTurns(
  database: Database.Database,
  { conversationId, turns, answerBytes }: TrimTurnsOptions,
): void {
  database
    .prepare(
      `DELETE FROM turns WHERE conversation_id = @conversationId AND position <=
         (SELECT max(position) FROM turns WHERE conversation_id = @conversationId) - @turns`,
    )
    .run({ conversationId, turns });
  database
    .prepare(
      `UPDATE turns SET answer = NULL WHERE conversation_id = @conversationId AND position IN (
         SELECT position FROM (
           SELECT position, sum(octet_length(answer)) OVER (ORDER BY position DESC) AS bytes
           FROM turns WHERE conversation_id = @conversationId AND answer IS NOT NULL)
         WHERE bytes > @answerBytes)`,
    )
    .run({ conversationId, answerBytes });
}
