import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname } from 'node:path';
import { exitCodes } from '../exit-codes.js';
import { type Finding, reportProblem } from './finding.js';

/** Whether files can be written into a folder, or the folder be made where it does not exist yet. */
export async function checkWritable(folder: string): Promise<Finding> {
  for (let nearest = folder; ; nearest = dirname(nearest)) {
    try {
      await access(nearest, constants.F_OK);
    } catch {
      if (dirname(nearest) !== nearest) continue;
    }
    try {
      await access(nearest, constants.W_OK | constants.X_OK);
      return { text: `${folder} can be written to.` };
    } catch {
      return reportProblem(
        `${folder} cannot be written to.`,
        `Give this user the right to write to ${nearest}.`,
        exitCodes.unavailable.code,
      );
    }
  }
}
