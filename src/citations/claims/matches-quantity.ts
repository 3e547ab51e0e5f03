import type { Quantity } from '../../language/find-quantities.js';

/** How far, as a part of it, a rounded number may lie from the one it stands for. */
const roundingShare = 0.1;

function isNear(left: number, right: number): boolean {
  return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));
}

/** Digits of a number before its closing noughts: 1 for 6,000, 3 for 5,960. */
function countTellingDigits(value: number): number {
  return String(value).replace('.', '').replace(/^0+/u, '').replace(/0+$/u, '').length;
}

/** Whether a claim that says it gives no exact number may give this one for that of its source. */
function isRounded(claim: Quantity, value: number, given: number): boolean {
  if (claim.bound === null || given === 0 || countTellingDigits(value) >= countTellingDigits(given))
    return false;
  if (claim.bound === 'over' && value > given) return false;
  if (claim.bound === 'under' && value < given) return false;
  return Math.abs(value - given) / Math.abs(given) <= roundingShare;
}

function isEqualOrRounded(claim: Quantity, value: number, given: number): boolean {
  return isNear(value, given) || isRounded(claim, value, given);
}

const shareOf = (quantity: Quantity): number | null => {
  if (quantity.measure === 'percent') return quantity.value / 100;
  return quantity.measure === 'share' ? quantity.value : null;
};

/** Whether one says "more than" of what the other says "less than" of. */
export function hasOppositeBound(claim: Quantity, source: Quantity): boolean {
  return (
    (claim.bound === 'over' && source.bound === 'under') ||
    (claim.bound === 'under' && source.bound === 'over')
  );
}

/** Whether the value and measure of a claim's number are those of a number in its source; bounds apart. */
export function matchesQuantity(claim: Quantity, source: Quantity): boolean {
  const [share, given] = [shareOf(claim), shareOf(source)];
  if (share !== null || given !== null)
    return share !== null && given !== null && isEqualOrRounded(claim, share, given);
  if (claim.days !== undefined && source.days !== undefined && isNear(claim.days, source.days)) return true;
  if (claim.measure === 'label' && source.measure === 'label')
    return isNear(claim.value, source.value) && isSameLabel(claim.labelled, source.labelled);
  if (claim.measure === 'currency' || source.measure === 'currency') {
    if (claim.measure !== source.measure) return false;
    return claim.currency === source.currency && isEqualOrRounded(claim, claim.value, source.value);
  }
  if (claim.measure !== source.measure) return false;
  return isEqualOrRounded(claim, claim.value, source.value);
}

/** "page" and "p." are one, "item" and "article" are not; a number without its noun may be of either. */
function isSameLabel(left: string | undefined, right: string | undefined): boolean {
  return left === undefined || right === undefined || left.startsWith(right) || right.startsWith(left);
}
