/** How a sentence leans on what stands before it: on a speaker, on something named there, or not at all. */
export type Lean = 'speaker' | 'antecedent' | 'none';

const expletive =
  /^(?:It|There)\s+(?:is|was|are|were|has|have|had|should|would|could|may|might|must)\b(?!\s+(?:also|therefore|not only|thus))/u;
const expletiveIt =
  /^It\s+(?:is|was|has been)\s+(?:\w+ly\s+)?\w+(?:\s+(?:for\s.+?)?to\b|\s+(?:that|whether)\b)/u;
const openings =
  /^(?:This|That|These|Those|It|Its|They|Their|Such|Others?|Another|Both|Here|Agreeing|However|Nonetheless|Nevertheless|Consequently|Accordingly|Therefore|Thus|Hence|Instead|Conversely|Then)\b/u;
const connectives =
  /^(?:In|On|To|For|With|At|By|As|Under|Among|Before|After)\s+(?:contrast|turn|fact|short|response|a result|such|it|them|all cases|most cases|some cases|(?:this|that|these|those|such)\s+\w+)\b/u;
const conjunctions = /^(?:And|But|Or|So|Nor|Yet)\b/u;
const soft = /\b(?:therefore|however|nonetheless|nevertheless|in turn|the former|the latter)\b/u;
const demonstrative =
  /\b(?:these|those|such|this)\s+(?!as\b|who\b|which\b|that\b|of\b|in\b|with\b|from\b|by\b|to\b|for\b|and\b)(?:an?\s+)?(?:\w+\s+)?(\w+)/giu;
// "those countries from which …", "those persons who …", "those that …".
const relative =
  /^\w+\s+(?:\w+,?\s+(?:\w+,?\s+)?(?:(?:from|in|to|of|with|by|for|on|at|through|under)\s+)?(?:which|who|whom|whose|where)|\w+\s+that)\b/iu;
const pronounSubject = /^(?:He|She)\b|,\s+(?:he|she)\s+\w+/u;

/**
 * Says whether a sentence would mislead or be unclear alone. A connective that only adds ("Also", "Finally", "In
 * addition") does not make it lean. An expletive "it" or "there" ("It was noted that …") does
 * not lean; a demonstrative whose noun stands earlier in the same sentence does not either.
 */
export function findLean(sentence: string): Lean {
  if (pronounSubject.test(sentence)) return 'speaker';
  if (expletiveIt.test(sentence) || (expletive.test(sentence) && !sentence.startsWith('It '))) {
    return soft.test(sentence) ? 'antecedent' : 'none';
  }
  const leans =
    openings.test(sentence) ||
    connectives.test(sentence) ||
    conjunctions.test(sentence) ||
    soft.test(sentence) ||
    hasOpenDemonstrative(sentence);
  return leans ? 'antecedent' : 'none';
}

function hasOpenDemonstrative(sentence: string): boolean {
  for (const match of sentence.matchAll(demonstrative)) {
    const noun = (match[1] ?? '').toLowerCase().slice(0, 5);
    const before = sentence.slice(0, match.index).toLowerCase();
    // "those forms" after "forms of crime", or a plural after a list, points within the sentence.
    if (before.includes(noun) || before.length > 60) continue;
    // "those countries from which they originate" says itself which they are.
    if (relative.test(sentence.slice(match.index))) continue;
    return true;
  }
  return false;
}
