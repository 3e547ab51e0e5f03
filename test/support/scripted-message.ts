import { z } from 'zod';

/** A message of a request to a model, its parts joined. */
export interface ScriptedMessage {
  /** "system", "user", "assistant", or what else was sent. */
  role: string;
  text: string;
}

const partSchema = z.looseObject({ type: z.literal('text'), text: z.string() });
const messageSchema = z.looseObject({
  role: z.string(),
  content: z.union([z.string(), z.array(partSchema), z.null()]),
});

/** The body of a request for a reply, as OpenAI's clients send it; what else is in it is kept. */
export const scriptedBodySchema = z.looseObject({
  messages: z.array(messageSchema),
  stream: z.boolean().optional(),
});

/** The messages of a body, in order. */
export function readScriptedMessages(body: z.infer<typeof scriptedBodySchema>): ScriptedMessage[] {
  return body.messages.map(({ role, content }) => ({
    role,
    text: typeof content === 'string' ? content : (content ?? []).map((part) => part.text).join(''),
  }));
}
