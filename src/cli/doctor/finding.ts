import { AppError } from '../../contracts/errors.js';
import { exitCodes, findExitCode } from '../exit-codes.js';

/** What was found out about one part of the installation. */
export interface Finding {
  /** One sentence for people. */
  text: string;
  /** Present when it is not well. */
  problem?: {
    /** What to do; empty when that is not known. */
    remedy: string;
    exitCode: number;
  };
}

/** A part that is not well. */
export function reportProblem(
  text: string,
  remedy: string,
  exitCode: number = exitCodes.usage.code,
): Finding {
  return { text, problem: { remedy, exitCode } };
}

/** A part whose check ended in an error. */
export function reportError(error: unknown): Finding {
  const text = error instanceof Error ? error.message : String(error);
  const remedy = error instanceof AppError ? (error.remedy ?? '') : '';
  return { text, problem: { remedy, exitCode: findExitCode(error) } };
}
