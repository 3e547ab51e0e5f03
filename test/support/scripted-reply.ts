import type { ScriptedMessage } from './scripted-message.js';

/** A request for a reply, as the script is asked about it. */
export interface ScriptedRequest {
  messages: readonly ScriptedMessage[];
  /** The whole body, as parsed from JSON. */
  body: Readonly<Record<string, unknown>>;
  /** How often a request with these very messages has come, this one included: 2 is the first retry. */
  attempt: number;
}

/** A reply that runs to its end. */
export interface TextReply {
  kind: 'text';
  /** Sent one after another when streamed, joined in one JSON object when not. */
  pieces: readonly string[];
  /** Why it ended; `stop` when left out, `length` at the limit of tokens. */
  finish?: 'stop' | 'length';
  /** Tokens reported where asked for; null for a server that reports none; counted from the words when left out. */
  usage?: { input: number; output: number } | null;
  /** Waited for before the piece at this index, counted from 0, and before the end at the index after the last. */
  wait?: (index: number) => Promise<unknown>;
}

/** What the server does with a request. */
export type ScriptedReply =
  | TextReply
  /** An error object with this status. */
  | { kind: 'status'; status: number; headers?: Record<string, string>; message?: string; code?: string }
  /** Takes the request and says nothing at all. */
  | { kind: 'hang-before-headers' }
  /** Sends the headers and these pieces, then says nothing more. */
  | { kind: 'hang'; pieces: readonly string[] }
  /** Sends these pieces, then ends without a reason, as a proxy that gives up does; or the connection breaks. */
  | { kind: 'cut'; pieces: readonly string[]; how: 'clean' | 'destroy' }
  /** A page for people with status 200, as a portal that wants a login sends. */
  | { kind: 'html' }
  /** Status 200, and JSON that ends in the middle. */
  | { kind: 'malformed-json' }
  /** A whole reply without a choice in it. */
  | { kind: 'no-choices' }
  /** The same token again and again; streamed only as fast as it is read, and until the reader goes. */
  | { kind: 'repeat'; token: string; count: number };

/** A reply of one piece. */
export function reply(text: string): TextReply {
  return { kind: 'text', pieces: [text] };
}

/** A text in pieces of so many characters, so that words and markers are cut in the middle. */
export function inPieces(text: string, length: number): TextReply {
  return { kind: 'text', pieces: text.match(new RegExp(`[^]{1,${length}}`, 'gu')) ?? [] };
}
