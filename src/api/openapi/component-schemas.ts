import type { z } from 'zod';
import * as answer from '../../contracts/answer.js';
import { askRequestSchema } from '../../contracts/assistant.js';
import * as briefing from '../../contracts/briefing.js';
import * as completion from '../../contracts/chat-completion.js';
import { chatEventSchema, problemSchema } from '../../contracts/chat-event.js';
import * as conversation from '../../contracts/conversation.js';
import { corpusOverviewSchema } from '../../contracts/corpus-overview.js';
import * as response from '../../contracts/document-response.js';
import { documentSchema } from '../../contracts/document.js';
import { feedbackReceiptSchema, feedbackRequestSchema } from '../../contracts/feedback.js';
import { healthSchema } from '../../contracts/health.js';
import { paragraphSchema, readingParagraphSchema } from '../../contracts/paragraph.js';
import { searchFilterSchema } from '../../contracts/search-index.js';
import { searchHitSchema, searchResponseSchema } from '../../contracts/search-response.js';
import { serverStateSchema } from '../../contracts/server-state.js';
import { sourceSpanSchema, textRunSchema } from '../../contracts/source-span.js';

/** Schemas of what comes in, by the name they have in the document. */
export const requestSchemas: Readonly<Record<string, z.ZodType>> = {
  AskRequest: askRequestSchema,
  SearchFilter: searchFilterSchema,
  ChatCompletionRequest: completion.completionRequestSchema,
  ChatCompletionMessage: completion.completionMessageSchema,
  ConversationRename: conversation.conversationRenameSchema,
  FeedbackRequest: feedbackRequestSchema,
  BriefingRequest: briefing.briefingRequestSchema,
  OutlineRequest: briefing.outlineRequestSchema,
  OutlineSection: briefing.outlineSectionSchema,
  BriefingPick: briefing.pickSchema,
};

/** Schemas of what goes out; those that come in too have the same name in both. */
export const responseSchemas: Readonly<Record<string, z.ZodType>> = {
  Answer: answer.answerSchema,
  AnsweredAnswer: answer.answeredSchema,
  PartialAnswer: answer.partialSchema,
  DeclinedAnswer: answer.declinedSchema,
  AnswerSentence: answer.answerSentenceSchema,
  Citation: answer.citationSchema,
  Evidence: answer.evidenceSchema,
  Rewrite: answer.rewriteSchema,
  Notice: answer.noticeSchema,
  ChatEvent: chatEventSchema,
  ChatCompletion: completion.completionSchema,
  ChatCompletionChunk: completion.completionChunkSchema,
  UrlCitation: completion.completionAnnotationSchema,
  Model: completion.modelSchema,
  ModelList: completion.modelListSchema,
  OpenAIError: completion.completionErrorSchema,
  CorpusOverview: corpusOverviewSchema,
  Documents: response.documentsResponseSchema,
  OpenedDocument: response.documentResponseSchema,
  ReadingDocument: response.readingResponseSchema,
  OpenedParagraph: response.paragraphResponseSchema,
  Document: documentSchema,
  Paragraph: paragraphSchema,
  ReadingParagraph: readingParagraphSchema,
  Heading: response.headingSchema,
  SourceSpan: sourceSpanSchema,
  TextRun: textRunSchema,
  SearchResults: searchResponseSchema,
  SearchHit: searchHitSchema,
  Conversation: conversation.conversationSchema,
  Turn: conversation.turnSchema,
  ConversationAnswers: conversation.conversationAnswersSchema,
  FeedbackReceipt: feedbackReceiptSchema,
  BriefingJob: briefing.briefingJobSchema,
  BriefingJobState: briefing.briefingJobStateSchema,
  BriefingRequest: briefing.briefingRequestSchema,
  BriefingEvent: briefing.briefingEventSchema,
  BriefingProgress: briefing.briefingProgressSchema,
  Briefing: briefing.briefingSchema,
  BriefingSection: briefing.briefingSectionSchema,
  BriefingPart: briefing.briefingPartSchema,
  BriefingSentence: briefing.briefingSentenceSchema,
  BriefingCitation: briefing.briefingCitationSchema,
  BriefingSource: briefing.briefingSourceSchema,
  BriefingPick: briefing.pickSchema,
  Comparison: briefing.comparisonSchema,
  Outline: briefing.outlineSchema,
  OutlineSection: briefing.outlineSectionSchema,
  SearchFilter: searchFilterSchema,
  ServerState: serverStateSchema,
  Health: healthSchema,
  Problem: problemSchema,
};
