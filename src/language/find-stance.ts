/** For something or against it. */
export type Stance = 'for' | 'against';

const against =
  /\b(?:reject\p{L}*|oppos\p{L}*|refus\p{L}*|against|criticis\p{L}*|criticiz\p{L}*|condemn\p{L}*|disapprov\p{L}*|object(?:ed|s|ing|ion|ions)?|den(?:y|ied|ies|ying)|counterproductive|inappropriate|unnecessary|dismiss\p{L}*|resist\p{L}*|block(?:ed|s|ing)?)\b/iu;
const inFavour =
  /\b(?:call(?:ed|s|ing)? for|support(?:ed|s|ing|ive)?|welcom\p{L}*|favou?r(?:ed|s|ing)?|in favour|prais\p{L}*|back(?:ed|s|ing)|urg(?:ed?|es|ing)|appeal(?:ed|s|ing)? for|advocat\p{L}*|demand(?:ed|s|ing)?|need for|propos\p{L}*|commend\p{L}*|approv\p{L}*|endors\p{L}*|appropriate)\b/iu;

/** The stance that the words of a text tell; null where they tell none, or both. */
export function findStance(text: string): Stance | null {
  const opposes = against.test(text);
  const favours = inFavour.test(text);
  return opposes === favours ? null : opposes ? 'against' : 'for';
}
