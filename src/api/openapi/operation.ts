import type { z } from 'zod';

/** A JSON schema, of the draft that OpenAPI 3.1 has. */
export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** A value in the path or the query. */
export interface ParameterDeclaration {
  name: string;
  in: 'path' | 'query';
  description: string;
  schema: JsonSchema;
  /** Whether a value of the query must be given; one of the path always must. */
  required?: boolean;
  /** Of a list in the query: whether a=1&a=2 is the only way to give several, or a=1,2 too, which is the default. */
  repeatedOnly?: boolean;
}

/** A form in which a response comes. */
export interface ContentDeclaration {
  type: string;
  /** Its schema, or what it may be, each named in component-schemas; absent for text and files. */
  schema?: z.ZodType | readonly z.ZodType[];
  /** Of an event stream: the schema of every event. */
  event?: z.ZodType;
  /** What is in it, where no schema says so. */
  description?: string;
}

/** What an operation answers when it succeeds. */
export interface ResponseDeclaration {
  status: 200 | 201 | 202 | 204;
  description: string;
  content?: readonly ContentDeclaration[];
  headers?: Readonly<Record<string, string>>;
}

/** One method of one address, as it is described. */
export interface Operation {
  method: 'get' | 'post' | 'patch' | 'delete';
  /** As OpenAPI writes it: "/api/documents/{id}". */
  path: string;
  /** Unique; examples are found by it. */
  id: string;
  group: GroupName;
  summary: string;
  description?: string;
  parameters?: readonly ParameterDeclaration[];
  /** JSON it takes. */
  body?: z.ZodType;
  /** What JSON it takes, where that has no schema here. */
  bodyDescription?: string;
  responses: readonly ResponseDeclaration[];
  /** Statuses of errors, without those that any request may get (401, 421, 429, 500). */
  errors: readonly number[];
  /** Whether errors come in OpenAI's form, and not as problem+json. */
  isOpenAi?: boolean;
  /** Whether it needs no token where tokens are set. */
  isOpen?: boolean;
}

/** Groups of operations in the order shown, with what they are for. */
export const groups = {
  Answers: 'Questions and their answers, every sentence with the paragraph it rests on.',
  'OpenAI-compatible': 'The same answers for programs that speak to OpenAI’s chat models.',
  Corpus: 'Documents, paragraphs and search.',
  Conversations:
    'Turns and answers kept on the server, under unguessable ids: whoever knows one may read it.',
  Briefings: 'Cited summaries of a topic, written in the background.',
  'Model Context Protocol': 'The same for programs that speak MCP.',
  Server: 'State, health, and this description.',
  Page: 'The addresses of the page for people.',
} as const;
export type GroupName = keyof typeof groups;
