import type { DraftAnswer, DraftSentence } from '../../contracts/draft-answer.js';
import { describeQuestion } from './decline.js';

/** One part of a question that asks several things, and its draft. */
export interface PartDraft {
  part: string;
  draft: DraftAnswer;
}

/**
 * Joins the drafts of a question's parts: what was answered in the order asked, no sentence twice; what was not is
 * named as missing. Declined only when every part was.
 */
export function mergeDrafts(parts: readonly PartDraft[]): DraftAnswer {
  const [first] = parts;
  if (first === undefined) throw new Error('a question has at least one part');
  const answered = parts.flatMap(({ draft }) => (draft.status === 'declined' ? [] : [draft]));
  const missing = parts.flatMap(({ part, draft }) => {
    if (draft.status === 'answered') return [];
    return draft.status === 'partial' ? draft.missing : [describeQuestion(part)];
  });
  const nearest = [
    ...new Set(parts.flatMap(({ draft }) => (draft.status === 'answered' ? [] : draft.nearest))),
  ];
  const notices = parts.flatMap(({ draft }) => draft.notices);
  if (answered.length === 0) {
    return first.draft.status === 'declined'
      ? { ...first.draft, missing, nearest: nearest.slice(0, 3) }
      : first.draft;
  }
  const sentences = dropRepeated(answered.flatMap((draft) => draft.sentences));
  return missing.length === 0
    ? { status: 'answered', sentences, notices }
    : { status: 'partial', sentences, missing, nearest: nearest.slice(0, 3), notices };
}

function dropRepeated(sentences: readonly DraftSentence[]): DraftSentence[] {
  const seen = new Set<string>();
  return sentences.filter((sentence) => {
    const key = JSON.stringify(sentence.quotes[0]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
