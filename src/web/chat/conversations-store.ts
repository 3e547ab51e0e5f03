import { z } from 'zod';
import { searchFilterSchema } from '../../contracts/search-index.js';
import { browserStorage } from '../bookmarks/browser-storage.js';
import { KeptList } from '../bookmarks/kept-list.js';

/** Most conversations this browser remembers; beyond that the oldest is forgotten. */
export const maximumConversations = 200;

const keptConversationSchema = z.object({
  id: z.string().min(1).max(100),
  title: z.string().min(1),
  /** ISO 8601 instant of the last answer. */
  at: z.string(),
  filters: searchFilterSchema.catch({}),
});
/** A conversation of this browser: the server keeps the rest, and has no list of them. */
export type KeptConversation = z.infer<typeof keptConversationSchema>;

/** The conversations of this browser, oldest first, shared by all its tabs. */
export type ConversationsStore = KeptList<typeof keptConversationSchema>;

/** Makes the store over a storage; garbage in it is left out. */
export function createConversationsStore(
  storage: ConstructorParameters<typeof KeptList>[0]['storage'],
): ConversationsStore {
  return new KeptList({
    storageKey: 'rapporteur.conversations',
    schema: keptConversationSchema,
    keyOf: ({ id }) => id,
    maximum: maximumConversations,
    noun: 'conversations',
    storage,
  });
}

/** The conversations of this browser. */
export const conversations = createConversationsStore(browserStorage);

/** Notes that a conversation went on: it becomes the newest, and the oldest makes room where there is none. */
export function keepConversation(store: ConversationsStore, conversation: KeptConversation): void {
  store.remove(conversation.id);
  const [oldest] = store.read();
  if (store.read().length >= maximumConversations && oldest !== undefined) store.remove(oldest.id);
  store.add(conversation);
}
