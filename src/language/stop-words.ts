/** Words that carry no content of their own: articles, pronouns, auxiliaries, prepositions, question words. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a about above after again against all also am among an and any are as at be because been before being below between both but by ' +
    'can could did do does doing done down during each either else etc even ever every few for from further get gets give given gives got had has have ' +
    'having he her here hers herself him himself his how however i if in into is it its itself just let may me might mine more most much must my ' +
    'myself neither no nor not now of off on once one only onto or other others our ours ourselves out over own per please same shall she should ' +
    'since so some such tell than that the their theirs them themselves then there therefore these they this those though through thus to too under ' +
    'until up upon us very was we were what whatever when where whether which while who whom whose why will with within without would yes yet ' +
    'you your yours yourself s t d ll m re ve'
  ).split(' '),
);
