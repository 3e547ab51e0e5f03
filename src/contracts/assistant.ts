import { z } from 'zod';
import type { Answer } from './answer.js';
import type { BriefingDesk } from './briefing-desk.js';
import type { AnswerListener } from './chat-event.js';
import type { Conversation } from './conversation.js';
import type { CorpusOverview } from './corpus-overview.js';
import type { Document } from './document.js';
import type { FeedbackReceipt, FeedbackRequest } from './feedback.js';
import type { Hit } from './hit.js';
import type { Heading, Paragraph } from './paragraph.js';
import { searchFilterSchema, type IndexManifest, type SearchFilter } from './search-index.js';

/** Longest question accepted, in characters. */
export const maximumQuestionLength = 2000;

/** What a caller asks; parsed at every surface with this schema. */
export const askRequestSchema = z.strictObject({
  question: z.string().trim().min(1, 'a question').max(maximumQuestionLength),
  conversationId: z.string().min(1).max(100).optional(),
  filters: searchFilterSchema.optional(),
  /** Most paragraphs taken as evidence. */
  limit: z.number().int().min(1).max(50).optional(),
});
export type AskRequest = z.infer<typeof askRequestSchema>;

/** A paragraph opened: itself, those around it, and the footnotes it calls. */
export interface OpenedParagraph {
  document: Document;
  paragraph: Paragraph;
  label: string;
  url: string;
  before: Paragraph[];
  after: Paragraph[];
  footnotes: Paragraph[];
}

/** A document opened for reading: its paragraphs in order, and its headings. */
export interface OpenedDocument {
  document: Document;
  paragraphs: Paragraph[];
  headings: Heading[];
}

/** A hit as shown by a search without an answer. */
export interface SearchResult extends Hit {
  label: string;
  url: string;
}

/** How a question is asked. */
export interface AskOptions {
  /** Aborted when the answer is no longer wanted. */
  signal?: AbortSignal | undefined;
  /** Told of the answer while it is made; the answer is the same with and without it. */
  listener?: AnswerListener | undefined;
}

/** A question asked before and what was answered, as a caller that keeps its conversation itself tells of it. */
export interface ToldTurn {
  question: string;
  /** The question as it was understood, where the caller knows that. */
  standaloneQuestion?: string;
  /** Attribution lines and sentences, with or without their markers; of an answer declined, what was said instead. */
  answerText: string;
  /** Paragraphs the answer cited; those the index does not have are left out. Empty for an answer that was declined. */
  paragraphIds: readonly string[];
}

/** A question to be answered within turns that the caller keeps. */
export interface AskWithTurnsRequest extends Omit<AskRequest, 'conversationId'> {
  /** Oldest first. */
  turns: readonly ToldTurn[];
  /** Id the answer is given, for a caller that needs it beforehand; absent: a new one. */
  answerId?: string;
}

/** The whole program behind every surface: API, command line, MCP, evaluation. */
export interface Assistant {
  /** @throws AppError not-found (conversation), index-missing, cancelled; what the listener throws. */
  ask(request: AskRequest, options?: AskOptions): Promise<Answer>;
  /**
   * Answers within turns that the caller keeps; nothing of it is kept here, and the answer's conversationId is empty.
   * @throws AppError index-missing, cancelled; what the listener throws.
   */
  askWithTurns(request: AskWithTurnsRequest, options?: AskOptions): Promise<Answer>;
  search(
    request: { query: string; filters?: SearchFilter; limit: number },
    signal?: AbortSignal,
  ): Promise<SearchResult[]>;
  documents(filter?: SearchFilter): Promise<Document[]>;
  /** @throws AppError not-found. */
  document(documentId: string): Promise<OpenedDocument>;
  /** @throws AppError not-found, with the nearest locator keys in details.nearest. */
  paragraph(documentId: string, locatorKey: string): Promise<OpenedParagraph>;
  /** @throws AppError not-found. */
  conversation(id: string): Conversation;
  /** The answers of its turns in order, those of turns older than their keeping left out. @throws AppError not-found. */
  conversationAnswers(id: string): Answer[];
  renameConversation(id: string, title: string): Conversation;
  removeConversation(id: string): void;
  /** Keeps the question of a wrong answer as a draft. @throws AppError not-found, unavailable when no more can be kept. */
  markWrong(request: FeedbackRequest): FeedbackReceipt;
  /** @throws AppError index-missing. */
  describeIndex(): Promise<IndexManifest>;
  /** The corpus for a first look at it, with the questions suggested so far. */
  describeCorpus(): Promise<CorpusOverview>;
  /** Where briefings are asked for. */
  briefings: BriefingDesk;
  /** Lets running answers finish and interrupts briefings, then closes index, processes and stores. */
  close(): Promise<void>;
}
