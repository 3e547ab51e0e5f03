import type { ClaimRecord, CorruptionKind } from './claim-record.js';

/** A claim to be judged, true or corrupted. */
export interface ClaimCase {
  /** Id of the record it comes from. */
  claimId: string;
  kind: 'true' | CorruptionKind;
  text: string;
  paragraphIds: string[];
  /** How many sentences the true claim condenses. */
  condenses: number;
}

/** Every claim of the records: each true one, then its corruptions. */
export function listClaimCases(records: readonly ClaimRecord[]): ClaimCase[] {
  return records.flatMap(({ id, text, paragraphIds, condenses, corruptions }) => [
    { claimId: id, kind: 'true' as const, text, paragraphIds, condenses },
    ...corruptions.map((corruption) => ({
      claimId: id,
      kind: corruption.kind,
      text: corruption.text ?? text,
      paragraphIds: corruption.paragraphIds ?? paragraphIds,
      condenses,
    })),
  ]);
}
