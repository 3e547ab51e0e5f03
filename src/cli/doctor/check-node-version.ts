import { type Finding, reportProblem } from './finding.js';

/** First version that has all we use; package.json names the same. */
const minimum = [20, 19] as const;

/** Whether Node is new enough; the version as in process.versions.node. */
export function checkNodeVersion(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isEnough = major > minimum[0] || (major === minimum[0] && minor >= minimum[1]);
  if (isEnough) return { text: `Node ${version}.` };
  return reportProblem(`Node ${version} is too old.`, `Install Node ${minimum.join('.')} or newer.`);
}
