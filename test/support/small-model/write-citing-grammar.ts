import { readPromptPassages } from '../read-prompt-passages.js';
import type { ScriptedMessage } from '../scripted-message.js';

/**
 * The grammar of one or two sentences that each cite a passage in good form: one of those in the prompt, or one that is
 * not. What is said, and whether that passage says it, is left to the model. A prompt without passages gets one line.
 */
export function writeCitingGrammar(messages: readonly ScriptedMessage[]): string {
  const keys = readPromptPassages(messages).map(({ key }) => key);
  if (keys.length === 0) return 'root ::= [^\\n]{1,200}';
  const key = [...keys, 'zzzz'].map((one) => `"${one}"`).join(' | ');
  return [
    'root ::= sentence (" " sentence)?',
    'sentence ::= [A-Z] [^\\[\\]\\n.]{8,240} " [" key "]."',
    `key ::= ${key}`,
  ].join('\n');
}
