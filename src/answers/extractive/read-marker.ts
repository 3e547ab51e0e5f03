import type { Paragraph } from '../../contracts/paragraph.js';

/** "(e)" of "para. 10 (e)"; a bullet for one that is counted. */
export function readMarker({ locator }: Pick<Paragraph, 'locator'>): string | null {
  const letter = /\(([^()]+)\)$/u.exec(locator)?.[0];
  return letter ?? (/\bbullet \d+$/u.test(locator) ? '•' : null);
}
