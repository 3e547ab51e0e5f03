import type { Finding } from '../../contracts/claim-check.js';
import { makeFactFinding, type FactCheck } from './fact-check.js';
import { locateQuote } from './locate-quote.js';

const quotation =
  /“([^“”]+)”|«\s?([^«»]+?)\s?»|(?<![\p{L}\p{N}])"([^"]+)"|‘([^‘’]+(?:’\p{L}+[^‘’]*)*)’(?!\p{L})|(?<![\p{L}\p{N}’'])'([^']+(?:'\p{L}[^']*)*)'(?!\p{L})/gu;

/** Words in quotation marks that do not stand, letter case and typography apart, in the cited paragraphs. */
export function findQuotationFaults({ text, source, where }: FactCheck): Finding[] {
  const whole = [...new Set(source.map(({ part }) => part))].map((part) =>
    source
      .filter((piece) => piece.part === part)
      .map((piece) => piece.text)
      .join(' '),
  );
  const findings: Finding[] = [];
  for (const match of text.matchAll(quotation)) {
    const words = match.slice(1).join('');
    // An editor's brackets: "[t]he text".
    const plain = words.replace(/\[(\p{L}+)\]/gu, '$1');
    if (!/\p{L}|\p{N}/u.test(plain)) continue;
    if (whole.some((given) => locateQuote(plain, given)?.score === 1)) continue;
    findings.push(makeFactFinding('quotation', words, where));
  }
  return findings;
}
