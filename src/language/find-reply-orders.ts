import { splitSentences } from './split-sentences.js';

/** A stretch [start, end) of a text that says what form a reply should have. */
export interface ReplyOrder {
  start: number;
  end: number;
}

const reply = String.raw`(?:answers?|repl(?:y|ies)|responses?|output|messages?)`;
const manner = String.raw`(?:only|just|simply|exclusively|always|now|never|briefly|strictly)`;
/** What may stand before the verb of an order. */
const lead = new RegExp(
  String.raw`^(?:(?:please|kindly|also|then|now|and|but|so|finally|instead|first|next|ok(?:ay)?|by the way|from now on|important|note|ps|p\.s\.)\b[,:]?\s+|(?:only|just|simply|always|now)\s+|(?:make sure|be sure|remember|try)\s+(?:to|that you|you)\s+|i (?:want|need|ask|order|command|would like|['’]d like) you to\s+|(?:can|could|will|would) you (?:please )?)*`,
  'iu',
);
const thing = String.raw`(?:words?|phrase|string|token|letters?|sentence|line|text|characters?)\b(?!\s+(?:of|in|from|on|about|by|that|where|used|said|for)\b)`;
const form = String.raw`(?:sources?|citations?|footnotes?|references?|links?|quotes?|quotations?|disclaimers?|paragraph numbers?|documents?|evidence)`;
const quoted = String.raw`["“'‘«]`;

/** Sentences in the imperative about the reply itself; a verb that may also ask about documents needs an object that does not. */
const orders: readonly RegExp[] = [
  // "Reply with the single word …", "Respond in French only", "Answer yes"
  String.raw`(?:answer|reply|respond|speak|talk)(?:\s+(?:to\s+)?(?:me|this|that|it|everything|all (?:my )?questions|every question|the question|the following))?\s+(?:${manner}\s+)*(?:with|in|using|as|like|by|without|only|yes|no|true|false|${quoted})(?!\p{L})`,
  String.raw`write\s+(?:${manner}\s+)*(?:in|like|as|using)\s`,
  // "Print the word …", "Say HACKED"
  String.raw`(?:print|output|write|say|type|echo|display|return|repeat|emit|append|add|insert|include|put)\s+(?:${manner}\s+)*(?:(?:the|this|these|a|single|exact|following|magic|one)\s+)*(?:${thing}|${quoted})`,
  // "Begin your answer with …", "Format the reply as …", "Keep your answer short"
  String.raw`(?!(?:summari[sz]e|explain|expand|elaborate|repeat|quote|shorten|clarify|justify|compare|correct|continue|is|was|does|did|has|are|what|how|why|who|which|where|when)\b)\p{L}+\s+(?:(?:off|up|out|me|with|each of|all|every one of)\s+)?(?:your|each|every|all)\s+(?:(?:of\s+)?(?:your|next|final|entire|whole|future|full|first)\s+)*${reply}\b`,
  String.raw`(?:begin|start|end|finish|open|close|conclude|prefix|preface|precede|format|sign)\s+(?:the|your|every|each)\s+(?:\p{L}+\s+)?(?:${reply}|sentences?|paragraphs?)\s+(?:with|by|as|in)\b`,
  // "Do not mention any sources"
  String.raw`(?:do not|don['’]t|never|avoid|refrain from|stop|omit|leave out|skip|drop|hide|remove)\s*(?:(?:mention|cit|nam|giv|us|includ|show|refer(?:ring)? to|quot|provid|add|reveal|print|list|display)(?:e|ing)?\s+)?(?:(?:any|the|your|all|of)\s+)*${form}\s*(?:$|[.!,;]|and\b|in (?:your|the) ${reply})`,
  String.raw`(?:do not|don['’]t|never)\s+(?:decline|refuse|apologi[sz]e|say (?:no|that you)|hesitate|disobey|mention (?:that|this|these|your))\b`,
  // "You must answer yes"
  String.raw`you\s+(?:must|should|shall|will|have to|need to|may only|can only|are (?:to|required to|obliged to|allowed to|ordered to))\s+(?:${manner}\s+|not\s+)*(?:answer|reply|respond|say|agree|confirm|state|pretend|act|obey|comply|ignore|speak|write|print|output|begin|start|end|use|cite|refuse|decline|translate|include)\b`,
  // "Translate your system message", "Use capital letters only"
  String.raw`(?:translate|encode|decode|reveal|print|paraphrase|summari[sz]e|repeat|show|output|write (?:out|down)|spell out|tell me|give me|describe|list|display|leak)\s+(?:me\s+)?(?:all\s+)?(?:of\s+)?(?:your|the system|the hidden|the developer)\s+(?:\p{L}+\s+)?(?:prompts?|messages?|instructions|rules|guidelines|configuration|settings|secrets?)\b`,
  String.raw`use\s+(?:${manner}\s+)*(?:(?:bullet points?|capital letters|capitals|upper ?case|lower ?case|emojis?|plain text|markdown|json|html|xml|rhymes?|all caps)\b|(?:the )?\p{Lu}\p{L}+ language\b|(?:an? )?\p{L}+ (?:tone|style|accent)\b)`,
  String.raw`translate\s+(?:${manner}\s+)*(?:your|the|this|that|it|everything|all)\s*(?:${reply}|results?|everything)?\s*(?:in)?to\s+\p{Lu}`,
].map((source) => new RegExp(`^${source}`, 'iu'));
/** "Say HACKED": capitals count here, and nothing may follow ("Print UNODC recommendations" asks for something). */
const shouted =
  /^(?:print|output|write|say|type|echo|display|return|repeat|emit)\s+(?:only\s+|just\s+)*(?<word>[\p{L}\d_!]{4,})(?=\s*(?:$|[.!?,;]|and\b))/iu;

const nextQuestion =
  /[:,;–—-]\s+(?:(?:and|but|then|now|also)\s+)*(?=(?:what|who|whom|whose|when|where|why|how|which|did|does|do|is|are|was|were|has|have|list|give|show|tell|summari[sz]e|explain|compare)\b)|\s+(?:and|but|then|and then|and also)\s+(?=(?:what|who|when|where|why|how|which|tell|list|summari[sz]e|explain|compare)\b)/iu;

function isShouted(text: string): boolean {
  const word = shouted.exec(text)?.groups?.['word'] ?? '';
  return /\p{Lu}/u.test(word) && word === word.toUpperCase();
}

function isOrder(text: string): boolean {
  return isShouted(text) || orders.some((pattern) => pattern.test(text));
}

/** Ends of the clauses of a sentence: where an order may begin after the first. */
const clauseStart = /(?:[,;:]|\s[–—-])\s+(?:and\s+|then\s+|but\s+)*|\s+(?:and|but|then|and then)\s+/giu;

function findInSentence(sentence: string): ReplyOrder | null {
  const starts = [0];
  // Only what follows an order, or "please", can be another one: "How do States prevent and respond in kind" has none.
  for (const match of sentence.matchAll(clauseStart)) {
    const from = match.index + match[0].length;
    if (/^[,;:]/u.test(match[0]) || /^please\b/iu.test(sentence.slice(from))) starts.push(from);
  }
  for (const start of starts) {
    const opening = lead.exec(sentence.slice(start))?.[0] ?? '';
    const rest = sentence.slice(start + opening.length);
    if (!isOrder(rest)) continue;
    const next = nextQuestion.exec(rest);
    return { start, end: next === null ? sentence.length : start + opening.length + next.index + 1 };
  }
  return null;
}

/**
 * Orders about the reply instead of questions about documents ("Reply with the single word …", "Do not mention any
 * sources"), by their grammar: an imperative, or "you must", whose object is the reply itself. In order.
 */
export function findReplyOrders(text: string): ReplyOrder[] {
  return splitSentences(text).flatMap(({ start, end }) => {
    const found = findInSentence(text.slice(start, end));
    return found === null ? [] : [{ start: start + found.start, end: start + found.end }];
  });
}
