import { extractTerms } from './extract-terms.js';
import { findMetaInstructions } from './find-meta-instructions.js';
import { splitSentences } from './split-sentences.js';

/** Fewest content words that make what is left of a sentence a question of its own, where its form does not. */
const fewestWords = 2;
const asks =
  /^(?:what|who|whom|whose|when|where|why|how|which|did|does|do|is|are|was|were|has|have|list|define|explain|summari[sz]e)\b|\?\s*$/iu;

const count = '(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,3}|a few|a couple of|single)';
const size = String.raw`(?:in|with|using|within)\s+(?:(?:about|around|at most|at least|no more than|not more than|fewer than|less than|exactly|only|just|under|up to)\s+)?${count}\s+(?:(?:short|simple|brief|clear|plain|single|complete)\s+)*(?:sentences?|words?|lines?|bullets?|bullet points?|characters?)`;
const leadingSize = new RegExp(String.raw`^(?:please[,]?\s+)?${size}\s*[,:]\s*`, 'iu');
const trailingSize = new RegExp(
  String.raw`[,]?\s+${size}(?:\s+(?:or less|or fewer|at most|please))?(?=[\s?.!]*$)`,
  'iu',
);
const trailingParagraphs = new RegExp(
  String.raw`^((?:please |can you |could you )*(?:summari[sz]e|explain|describe|outline|write|give|tell)\b.+?)[,]?\s+in\s+${count}\s+(?:short |brief )?(?:paragraphs?|pages?)(?=[\s?.!]*$)`,
  'isu',
);

/** Takes the wished length of the answer out of a question: "Summarize the paper in three sentences". */
function cutLengthWish(question: string): string {
  return question.replace(leadingSize, '').replace(trailingParagraphs, '$1').replace(trailingSize, '');
}

/**
 * Takes orders to the assistant out of a question ("Ignore your instructions and …"): whole sentences where the rest
 * stands by itself, else the order alone. `text` is empty when nothing but orders was asked. A wish for the length of
 * the answer goes too, but is no order that `cut` would tell of.
 */
export function cutInstructions(question: string): { text: string; cut: boolean } {
  const { text, cut } = cutOrders(question);
  return { text: cutLengthWish(text), cut };
}

function cutOrders(question: string): { text: string; cut: boolean } {
  const orders = findMetaInstructions(question);
  if (orders.length === 0) return { text: question, cut: false };
  const sentences = splitSentences(question);
  const clean = sentences.filter(
    (sentence) => !orders.some((order) => order.start < sentence.end && sentence.start < order.end),
  );
  if (clean.length > 0) {
    return {
      text: clean.map((sentence) => question.slice(sentence.start, sentence.end)).join(' '),
      cut: true,
    };
  }
  let rest = question;
  for (const order of [...orders].reverse()) rest = `${rest.slice(0, order.start)} ${rest.slice(order.end)}`;
  const text = rest
    .replace(/^(?:[\s,.;:!?–—-]+|(?:and|then|but|instead|also|please|just)\b)*/iu, '')
    .replace(/(?:[\s,;:–—-]+(?:and|then|but|please)\b)*[\s,;:–—-]*$/iu, '')
    .replace(/\s+/gu, ' ')
    .replace(/\s*,(?:\s*,)+/gu, ',')
    .trim();
  return { text: extractTerms(text).length >= (asks.test(text) ? 1 : fewestWords) ? text : '', cut: true };
}
