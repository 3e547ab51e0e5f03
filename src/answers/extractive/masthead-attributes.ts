/** A particular of a document that its masthead prints on a line of its own. */
interface MastheadAttribute {
  /** A question that asks for it. */
  asked: RegExp;
  /** A line that tells it. */
  line: RegExp;
}

const text = String.raw`(?:documents?|papers?|reports?|texts?|versions?|releases?|notes?|wording|thing)`;

/** In the order in which mastheads print them. A question may ask for several. */
export const mastheadAttributes: readonly MastheadAttribute[] = [
  {
    asked:
      /\b(?:which|what|number of the) (?:plenary )?meetings?\b.*\b(?:reports?|covers?|records?|summar\w+|about|deals?)\b/iu,
    line: /\b\d+(?:st|nd|rd|th)\b.*\bmeetings?\b/iu,
  },
  {
    asked:
      /\bdistribut(?:ed|ion)\b|\bcirculat(?:ed|ion)\b|\bhanded (?:round|around|out)\b|\bpassed (?:round|around)\b|\brestricted\b|\bconfidential\b|\bwidely (?:shared|available)\b/iu,
    line: /^distr(?:\.|ibution)/iu,
  },
  {
    asked:
      /\b(?:which|what) languages?\b|\boriginal language\b|\blanguages? (?:of|is|was|did|does)\b|\bin (?:arabic|chinese|english|french|german|russian|spanish)\b|\btranslat(?:ed|ion)\b/iu,
    line: /^original\s*:|^(?:arabic|chinese|english|french|russian|spanish)(?:,? (?:and|only)\b.*)?$/iu,
  },
  {
    asked: /\b(?:which|what|number of the) session\b|\bsession number\b/iu,
    line: /\bsession\b/iu,
  },
  {
    asked: new RegExp(
      String.raw`^(?:and |but )?(?:is|was|are|do we (?:have|hold))\b.*\b(?:final|draft|provisional|definitive|finished|revised)\b(?! (?:report|resolution|paper)s?\b)|\b(?:final|draft|provisional|definitive) ${text}\b.*\bor\b|\bstatus of\b.*\b${text}\b`,
      'iu',
    ),
    line: /\b(?:draft|final|provisional|advance|revised|unedited)\b/iu,
  },
];
