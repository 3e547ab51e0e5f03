import { z } from 'zod';
import { pickSchema, type Pick } from '../../contracts/briefing.js';

/** Characters of the beginning of a text that are kept with a bookmark. */
const longestText = 280;

/** Something picked for a briefing, with what is shown of it in the list. */
export const bookmarkSchema = z.object({
  pick: pickSchema,
  /** Label of the paragraph, or the question of the answer. */
  label: z.string(),
  /** Beginning of the text. */
  text: z.string(),
});
export type Bookmark = z.infer<typeof bookmarkSchema>;

/** What tells two bookmarks apart: the same answer or paragraph has the same key. */
export function bookmarkKey(pick: Pick): string {
  return pick.kind === 'answer'
    ? `answer ${pick.conversationId} ${pick.answerId}`
    : `paragraph ${pick.paragraphId}`;
}

/** The bookmark with its text cut at a word, so that a hundred of them fit in the browser's storage. */
export function shortenBookmark(bookmark: Bookmark): Bookmark {
  if (bookmark.text.length <= longestText) return bookmark;
  const start = bookmark.text.slice(0, longestText);
  const cut = start.lastIndexOf(' ');
  return { ...bookmark, text: `${start.slice(0, cut > longestText / 2 ? cut : longestText).trimEnd()} …` };
}
