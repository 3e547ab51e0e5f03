import { findNames, type NamedThing } from './find-names.js';

/** Who speaks in a sentence: the names as printed and their comparison forms. */
export interface Speaker {
  /** As printed with its office: "Egypt’s delegate". */
  text: string;
  /** Comparison forms of the names in it. */
  names: string[];
}

const office =
  '(?:representatives?|delegates?|delegations?|speakers?|observers?|ministers?|ambassadors?|spokes(?:man|woman|person))';
const speech =
  '(?:said|says|asked|added|noted|stressed|urged|called|appealed|agreed|argued|warned|emphasi[sz]ed|highlighted|underlined|underscored|pointed out|expressed|recommended|suggested|proposed|stated|told|voiced|raised|welcomed|supported|recalled|reported|described|observed|had (?:used|enacted))';
const officeAfter = new RegExp(`^[’']s?\\s+(?:\\w+\\s+)?${office}\\b`, 'u');
const officeBefore = new RegExp(
  `\\b(?:an?\\s+|the\\s+)?${office}(?:,? including)?\\s+(?:of|for|from)\\s+(?:the\\s+|that\\s+)?$`,
  'iu',
);
const joined = /^\s*(?:,|and|or|, and)\s+(?:the\s+)?$/u;
const speechAfter = new RegExp(`^,?\\s+(?:also\\s+|however,?\\s+)?${speech}\\b`, 'u');
const pronounSpeech = new RegExp(
  `(?:^(?:He|She|They)\\b|\\b(?:he|she|they)\\s+(?:also\\s+)?${speech}|\\b(?:he|she|they) continued|\\b(?:his|her) (?:county|country|Government))`,
  'u',
);

/** Names in a sentence that are said to speak: with an office, or as the subject of a verb of saying. */
export function readSpeakers(sentence: string): Speaker[] {
  const names = findNames(sentence);
  const speakers: Speaker[] = [];
  let openAt = -1;
  for (const name of names) {
    const before = sentence.slice(0, name.start);
    const after = sentence.slice(name.end);
    const officeMatch = officeAfter.exec(after);
    const leading = officeBefore.exec(before);
    const continues: boolean = openAt >= 0 && joined.test(sentence.slice(openAt, name.start));
    if (officeMatch !== null)
      speakers.push(makeSpeaker(sentence.slice(name.start, name.end + officeMatch[0].length), name));
    else if (leading !== null) speakers.push(makeSpeaker(`${leading[0]}${name.text}`, name));
    else if (speechAfter.test(after) && name.kind !== 'instrument')
      speakers.push(makeSpeaker(name.text, name));
    else if (continues) speakers.push(makeSpeaker(name.text, name));
    else continue;
    openAt = leading !== null || continues ? name.end : -1;
  }
  return speakers;
}

function makeSpeaker(text: string, name: NamedThing): Speaker {
  return { text: text.trim(), names: [name.canonical] };
}

/** Whether a sentence says what "he", "she" or "they" said, so that its speaker stands before it. */
export function refersToSpeaker(sentence: string): boolean {
  return pronounSpeech.test(sentence);
}
