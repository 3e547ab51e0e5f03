/**
 * What a word does to the sense of its clause. `negation` turns it; `absence` says that a thing is not there;
 * `near-negation` limits or hinders. `duty` and `need` bind, `importance` weighs, `advice` and `urging` counsel;
 * `possibility`, `chance` and `ability` leave open, `certainty` closes. `done` says that a thing has come about,
 * `present` that it is there, `future` and `plan` that it is to come. The others say how many, and `only` and `alone`
 * leave the rest out.
 */
export type SenseCueKind =
  | 'negation'
  | 'absence'
  | 'near-negation'
  | 'duty'
  | 'need'
  | 'importance'
  | 'advice'
  | 'urging'
  | 'possibility'
  | 'chance'
  | 'ability'
  | 'certainty'
  | 'done'
  | 'present'
  | 'future'
  | 'plan'
  | 'all'
  | 'whole'
  | 'most'
  | 'mainly'
  | 'many'
  | 'some'
  | 'only'
  | 'alone';

// Longer phrases first: they take their words from the shorter ones below.
/** Patterns of the cues, as alternatives of a regular expression: longer
 * phrases first, which take their words from the shorter ones below. Null: words that only look like a cue.
 */
export const senseCueWords: readonly (readonly [SenseCueKind | null, string])[] = [
  [
    null,
    'not (?:\\p{Ll}+ )?(?:invariably|always|necessarily|equally|uniformly|evenly|entirely|fully|wholly)|(?:know|heed|respect|recogni[sz]e)(?:s|ed)? no (?:borders?|frontiers?|boundar(?:y|ies))|no (?:later|earlier|sooner|fewer|less|more) than|not (?:less|fewer|more|later) than|without (?:a )?(?:dissent|objections?|votes?|opposition|exception|delay|prejudice)|nothing new|\\d{1,2} May|May \\d{4}|in all(?= (?:\\d|[,;.]))|May(?= (?:\\d|and|to|of))|most (?:recent|important|common|effective|vulnerable|affected|at risk|likely|urgent|serious|significant|relevant|probably)(?:ly)?|all (?:of )?(?:two|three|four|five|six|seven|eight|nine|ten|\\d+)|whether or not|above all|after all|at all|all the more|no doubt|in no small part|no matter|of all kinds|all kinds of|all sorts of|once and for all|nothing but|all but|each other|one another|for a while|as well as|in order to|not least|at (?:all|every) levels?|all over',
  ],
  ['near-negation', 'not only|not just|not merely|not simply|no less|not less|rather than|instead of'],
  [
    'negation',
    '(?:no|not any) longer|not yet|yet to|need not|no one|far from|short of|fail(?:s|ed|ing|ure)? to|declin(?:e|es|ed|ing) to|refus(?:e|es|ed|ing|al) to|in no way|by no means|no more than',
  ],
  [
    'all',
    'without exception|in every case|in all cases|no exception|the general (?:opinion|view)|with one voice|across the board|nearly all|almost all|virtually all',
  ],
  ['absence', 'want of'],
  [
    'some',
    'a number of|a few|a group of|at times|from time to time|in some cases|in certain cases|at least one|one or more',
  ],
  ['most', 'for the most part|as a rule|by and large|half of|a majority|in general'],
  ['certainty', '(?:is|are|was|were|be|been|being) (?:bound|certain|sure) to|without (?:a )?doubt'],
  [
    'duty',
    '(?:is|are|was|were) required to|(?:have|has|had|having) to|bound by|under (?:a |an )?(?:duty|obligation)|in duty bound',
  ],
  ['duty', 'needs? to|needed to'],
  ['need', 'of the essence'],
  ['advice', 'may wish to|might wish to|ought to'],
  ['urging', 'call(?:s|ed|ing)? for|in favour of|would like to|had better|take into account|called upon'],
  ['possibility', 'one day|in theory|it seems'],
  ['plan', 'due to|going to|about to|set to|in future|in the future|yet to come'],
  [
    'negation',
    "not|never|no|none|nobody|nothing|nowhere|neither|nor|cannot|without|(?:do|does|did|is|are|was|were|has|have|had|ca|could|wo|would|should|must|need|might)n[’']?t|hardly|scarcely|barely|unwilling|unable|oppos(?:e|es|ed|ing|ition)|reject(?:s|ed|ing|ion)?|refus(?:e|es|ed|ing|al)|impossible|unlikely",
  ],
  [
    'absence',
    'lack(?:s|ed|ing)?|absen(?:t|ce)|inappropriate|impunity|insufficien\\p{L}*|inadequa\\p{L}*|unnecessary|inab\\p{L}*|incap\\p{L}*|missing|disagree\\p{L}*',
  ],
  [
    'near-negation',
    'prevent(?:s|ed|ing)?|deny|denie[sd]|denial|avoid(?:s|ed|ing)?|prohibit\\p{L}*|forbid\\p{L}*|bann?(?:ed|ing|s)?|shortage|scarc\\p{L}*|limit(?:s|ed|ing)?|limitations?|little|only|merely|minimal|modest|slow(?:ly|er)?|weak\\p{L}*|poor(?:ly)?|gaps?|stop(?:s|ped|ping)?|halt(?:s|ed|ing)?|ceas\\p{L}*|before|until|prior to|free (?:of|from)|omit\\p{L}*|omission|neglect\\p{L}*|ignor\\p{L}*|overlook\\p{L}*|block(?:s|ed|ing)?|restrict\\p{L}*|disregard\\p{L}*|abolish\\p{L}*|zero|lost|los[es]+|expir\\p{L}*|withh[eo]ld\\p{L}*|abst\\p{L}+|escap\\p{L}*|evad\\p{L}*|elud\\p{L}*|left out|leav(?:es|ing) out|leave out|remains? to be|regardless|irrespective|improper(?:ly)?|wrong(?:ly)?|despite|other than|non(?=-(?!State))|not a new|un(?!der|i|anim|til|less|ited|to|law)\\p{L}{4,}|dis(?:agree|allow|approv|connect|continu|courag|favou?r|honest|interest|like|loyal|miss|obey|organi[sz]|placed?|proportion|prov|qualif|regard|satisf|similar|trust)\\p{L}*|in(?:accura|accessib|appropria|capab|compatib|complet|conclusiv|consisten|correct|curab|definite|depend|different|direct|effectiv|efficien|equal|expensive|experience|explicab|flexib|formal|frequen|justic|operab|sensitiv|significan|stabil|suffic|toleran|valid|visib|voluntar|vulnerab)\\p{L}*|im(?:balanc|matur|measur|modest|partial|perfect|permissib|possib|precis|prob|proper|punity)\\p{L}*|ir(?:regular|relevan|respons|revers)\\p{L}*|illogical|few|fewer|less|difficult\\p{L}*|hamper\\p{L}*|hinder\\p{L}*|exclu\\p{L}*|instead|unless|rare(?:ly)?|seldom|unclear|unlikely|uncertain\\p{L}*|unprotected|underreported|counterproductive|alone|aside|outside|beyond|except|apart from',
  ],
  [
    'duty',
    'must|shall|oblig(?:e|es|ed|ation|ations|ing|atory)|mandatory|compulsory|binding|duty|duties|compel(?:s|led|ling)?|ordered|forced|insist(?:s|ed|ing|ence)?|demanded',
  ],
  [
    'need',
    'need(?:s|ed|ing)?|necessar(?:y|ily)|necessit\\p{L}*|requir\\p{L}*|essential(?:ly)?|imperative|indispensable|prerequisite',
  ],
  [
    'importance',
    'crucial|vital|urgent(?:ly)?|importan(?:t|ce)|key|critical|paramount|central|relevan(?:t|ce)',
  ],
  ['advice', 'should|ought'],
  [
    'urging',
    'encourag\\p{L}*|recommend\\p{L}*|urg(?:e|es|ed|ing)|suggest\\p{L}*|propos(?:e|es|ed|ing|al|als)|advis\\p{L}*|advocat\\p{L}*|invit(?:e|es|ed|ing|ation)|appeal(?:s|ed|ing)?|plead(?:s|ed)?|want(?:s|ed|ing)?|wish(?:es|ed)?|ask(?:s|ed|ing)?|request(?:s|ed)?|consider(?:ed|ation|ing)?|emphasi[sz]\\p{L}*|underscor\\p{L}*|underlin\\p{L}*|stress\\p{L}*|deserv\\p{L}*|better|desirabl\\p{L}*|favou?r(?:ed|s)?|expected|aim(?:s|ed|ing)?|support(?:ed|s)?|highlight\\p{L}*|appropriate|inappropriate',
  ],
  ['possibility', 'may|might|could|possibl[ey]|perhaps|maybe|potentially'],
  [
    'chance',
    'possibilit(?:y|ies)|potential|likely|likelihood|conceivabl\\p{L}*|option|options|optional|voluntar\\p{L}*|risk(?:s|ed|ing)?|threat(?:s|en|ens|ened|ening)?|suspect\\p{L}*|alleged(?:ly)?|appear(?:s|ed)?|seem(?:s|ed|ingly)?|estimat\\p{L}*|presum\\p{L}*|hope(?:s|d)?|prone|vulnerable|if|in case|whether|would|choose|liable|susceptible|prospect',
  ],
  [
    'ability',
    'can|able|ability|abilities|capab\\p{L}*|capacit\\p{L}*|enabl\\p{L}*|allow(?:s|ed|ing)?|permit(?:s|ted)?|help(?:s|ed|ing)?|facilitat\\p{L}*|opportunit\\p{L}*|used? to',
  ],
  [
    'certainty',
    'certain(?:ly)?|prov(?:es|ed|en)|undoubted(?:ly)?|inevitabl\\p{L}*|guarante\\p{L}*|definite(?:ly)?|invariabl\\p{L}*|undeniabl\\p{L}*|beyond doubt|surely',
  ],
  [
    'done',
    'already|decided|undert(?:ook|aken)|announc(?:es|ed|ing|ement)|achieved|resolved|pledged|promised',
  ],
  [
    'present',
    'decid(?:e|es|ing)|decisions?|exist\\p{L}*|current(?:ly)?|now|has|have|had|establish(?:ed|es)|committ?(?:ed|s|ments?)',
  ],
  ['future', 'will'],
  [
    'plan',
    'plan(?:s|ned|ning)?|intend(?:s|ed)?|intention(?:s)?|forthcoming|upcoming|future|soon|next|anticipat\\p{L}*|would|shall|expected|to be',
  ],
  ['all', 'all|every|everyone|everybody|everything|everywhere|each|always|unanim\\p{L}*|invariably'],
  [
    'whole',
    'any|anyone|throughout|whole|entire(?:ly|ty)?|universal(?:ly)?|fully|full|complete(?:ly)?|total(?:ly)?|wholly|comprehensive(?:ly)?|consensus|globally|everyone',
  ],
  ['most', 'most|mostly|majority'],
  ['mainly', 'largely|mainly|chiefly|primarily|predominantly|generally|usually|typically|predominant|widely'],
  [
    'many',
    'many|numerous|often|frequent(?:ly)?|commonly|common|multiple|lots|much|widespread|considerable|substantial(?:ly)?|large|vast',
  ],
  ['some', 'some|several|various|sometimes|occasional(?:ly)?|partly|partial(?:ly)?'],
  ['only', 'the only|only (?:some|an?|one|two|few|those|that|when|if)|solely|exclusively'],
  ['alone', 'only|merely|alone|just|sole'],
];
