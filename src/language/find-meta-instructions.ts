import { findReplyOrders } from './find-reply-orders.js';

/** A stretch of text that gives orders to the assistant instead of asking about documents. */
export interface MetaInstruction {
  text: string;
  start: number;
  end: number;
}

const earlier = String.raw`(?:all |any |the |your |these |those )*(?:previous|prior|above|earlier|preceding|foregoing|original|initial|system|given)`;
const orders = String.raw`(?:instructions?|prompts?|rules?|directions?|guidelines?|messages?|commands?|constraints?|context|policies)`;
const leave = '(?:ignore|disregard|forget|override|bypass)';
const declare = '(?:state|confirm|declare|assert|claim|affirm)';
/** Where a verb gives an order; "Why do smugglers ignore the rules?" gives none. */
const begin = String.raw`(?<=^\s*|[.!?;:]\s|\b(?:please|you must|you should|you can|you may),? )`;
/** After the "and" of an order; "Did it review the report and confirm that …" gives none. */
const afterOrder = String.raw`(?<=(?:^|[.!?]\s)\s*(?!(?:who|whom|whose|what|which|when|where|why|how|did|does|do|is|are|was|were|has|have|had|can|could|should|would|according)\b)[^.?!\n]*\b(?:and|then|now) )`;
const ordering = `(?:${begin}|${afterOrder})`;

const patterns: readonly RegExp[] = [
  String.raw`\b(?:ignore|disregard|forget|override|bypass|do not follow|don[’']t follow|stop following)\b[^.?!\n]{0,20}?\b${earlier}\b[^.?!\n]{0,20}?\b${orders}\b`,
  String.raw`\b(?:ignore|disregard|forget)\b (?:everything|all|anything)(?: (?:above|before|you were told|that was said|so far))\b`,
  String.raw`(?:\b${leave} (?:all )?your|(?:${ordering}|(?<=,\s))${leave} (?:all )?the) (?:${orders}|training|programming|safety|sources?|tasks?|role|job|documents?|corpus)\b(?: and (?:the |your )?\p{L}+(?: you were given)?)?`,
  String.raw`\b(?:list|show|print|read|open|delete|send|upload|display|give me)\b[^.?!\n]{0,30}?\b(?:files?|contents?|folders?|director(?:y|ies)|variables?|tokens?|keys|(?:api|access|private|secret) key|passwords?)\b[^.?!\n]{0,20}?\b(?:in|of|on|from) (?:your|the (?:server|system|machine|host|file system)(?! (?:of|for|that|to|country|state|government)\b))\b[^.?!\n]{0,20}`,
  String.raw`(?:${ordering}|(?<=,\s|\b(?:and|then|now) ))${declare} (?:as|to be) (?:an? |the )?(?:[\p{L}]+ ){0,3}?(?:fact|truth|true) that\b[^.?!\n]*`,
  String.raw`${ordering}${declare} that\b[^.?!\n]*`,
  String.raw`\b(?:print|show|reveal|output|display|repeat|tell me|give me|leak|dump|what (?:is|are|was|were))\b[^.?!\n]{0,30}?\b(?:your|the system|system|hidden|initial|secret)\b[^.?!\n]{0,20}?\b(?:system prompt|prompts?|instructions|api keys?|passwords?|credentials|configuration|environment variables?)\b`,
  String.raw`\b(?:answer|reply|respond)\b(?: to (?:this|me|everything))?(?: with)? (?:only|just|simply|exclusively|always)\s(?:with )?(?:only )?["“']?(?:yes|no|true|false|ok|pwned)\b["”']?(?: or ["“']?(?:yes|no|true|false)["”']?)?`,
  String.raw`\byou are (?:now|no longer|from now on)\b[^.?!:\n]{0,60}`,
  String.raw`(?<=^\s*|[.!?;,:]\s|\b(?:please|and|now|then|must|should|will|to) )(?:act|behave|pretend|role-?play) (?:as|like|to be|that you are)(?: if)? (?:you (?:are|were)|an? |the )[^.?!\n]{0,60}`,
  String.raw`\b(?:from now on|for the rest of this conversation)\b,? (?:you|always|never|only|answer|reply|respond|ignore)\b[^.?!\n]{0,60}`,
  String.raw`\b(?:do not|don[’']t|never|without) (?:cite|citing|use|using|give|giving|show|include|including)(?: any| the| your)? (?:citations?|sources?|footnotes?)\b`,
  String.raw`\b(?:enable|enter|activate|switch to) (?:developer|debug|admin|god|dan|jailbreak) mode\b`,
  String.raw`\buse (?:only )?your own knowledge\b|\banswer from (?:your )?(?:memory|general knowledge)\b|\bmake (?:something|it) up\b`,
  String.raw`<\|?(?:im_start|im_end|system|endoftext)\|?>|\[\/?(?:INST|SYS)\]|^\s*(?:system|assistant)\s*:`,
].map((source) => new RegExp(source, 'gimu'));

/** Orders to the assistant, in order and without overlaps; conservative: a question about instructions is none. */
export function findMetaInstructions(text: string): MetaInstruction[] {
  const found: MetaInstruction[] = [];
  const add = (span: string, start: number): void => {
    const end = start + span.length;
    if (span === '' || found.some((other) => start < other.end && end > other.start)) return;
    found.push({ text: span, start, end });
  };
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const span = match[0].trim();
      add(span, match.index + match[0].indexOf(span));
    }
  }
  for (const { start, end } of findReplyOrders(text))
    add(text.slice(start, end).replace(/[\s.!?:;,]+$/u, ''), start);
  return found.sort((a, b) => a.start - b.start);
}
