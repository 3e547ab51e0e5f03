import { cleanText } from './clean-text.js';

/** A label or locator as printed: its number stays on the line of the word before it ("para. 7", "¶ 12"). */
export function cleanLabel(label: string): string {
  return cleanText(label).replace(/(¶|\bparas?\.|\bfn\.|\bbullet) (?=[\d(*])/gu, '$1\u00A0');
}
