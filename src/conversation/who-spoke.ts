import type { ConversationContext } from './read-context.js';

/** Verbs of saying and voting at the beginning of a text: what stands before it says something. */
export const speaking =
  /^\s*(?:\p{Ll}+\s+)?(?:say|said|says|think|thought|mention|mentions|mentioned|state|states|argue|argued|propose|proposed|suggest|suggested|recommend|recommends|recommended|conclude|describe|describes|define|defines|discuss|discusses|call|called|want|wanted|explain|explains|stress|note|notes|treat|address|addresses|agree|agreed|disagree|support|supported|oppose|opposed|base|add|added|vote|voted|cover|covers|give|gave|name|list|cite|refer|speak|react|respond|highlight|emphasi[sz]e|underline|underscore|recall|welcome|raise|identify|warn|decide|urge|request|critici[sz]e|report|contain|include)\b/iu;

function joinNames(names: readonly string[]): string | null {
  const last = names.at(-1);
  if (last === undefined) return null;
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** Whoever spoke last: those asked about, else those who speak in the answer, as long as they are few. */
export function lastSpeakers({ speakers, answerSpeakers }: ConversationContext, most: number): string | null {
  if (speakers.length > 0) return joinNames(speakers.slice(0, most));
  return answerSpeakers.length > 0 && answerSpeakers.length <= most ? joinNames(answerSpeakers) : null;
}
