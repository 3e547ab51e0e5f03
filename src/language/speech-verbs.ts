import { stemWord } from './extract-terms.js';

const verbs =
  'say state tell speak talk hold argue maintain insist contend assert claim affirm reaffirm declare announce report describe express voice ' +
  'explain note observe remark comment mention cite refer recall remind add continue conclude point stress emphasize emphasise highlight ' +
  'underline underscore accentuate acknowledge admit concede recognize recognise suggest propose recommend advise counsel urge call appeal ' +
  'press plead request ask demand invite encourage exhort advocate champion favour favor back support endorse welcome hail praise applaud ' +
  'commend thank congratulate agree concur disagree dispute share oppose object reject dismiss refuse decline deny criticize criticise ' +
  'condemn denounce deplore lament regret complain blame accuse warn caution alert fear worry doubt question challenge wonder consider ' +
  'believe think feel see view regard deem judge find hope wish want expect prefer seek pledge promise undertake commit vow outline detail ' +
  'present raise reiterate repeat echo elaborate clarify specify indicate inform discuss debate propound table submit postulate reason ' +
  'draw attention offer credit liken attribute call sound';
const irregular =
  'said says added adds told spoke spoken held holds thought saw sees seen felt found sought meant drew put spoke made warned';

const stems: ReadonlySet<string> = new Set([...verbs.split(' '), ...irregular.split(' ')].map(stemWord));

/** Whether a folded word is a form of a verb by which people make known what they hold or want. */
export function isSpeechVerb(folded: string): boolean {
  return stems.has(stemWord(folded)) && !/(?:ion|ment|ing|er|ers)$/u.test(folded);
}
