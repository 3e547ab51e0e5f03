import type { BriefingFile } from '../briefings/verify/read-types.js';
import type { Config } from '../config/parse-config.js';
import type { Verification } from '../contracts/verification.js';
import { openServices } from './open-services.js';
import { verifyBriefing } from './verify-briefing.js';

/**
 * Opens the index of the settings, verifies one file against it and closes it again.
 * @throws AppError index-missing, index-incompatible, index-damaged, unavailable; what verifyBriefing throws.
 */
export async function verifyBriefingFile(file: BriefingFile, config: Config): Promise<Verification> {
  const services = await openServices({ config, now: () => performance.now(), makeId: () => '' });
  try {
    return await verifyBriefing(file, services);
  } finally {
    await Promise.all([services.index.close(), services.embedder.close()]);
  }
}
