import { z } from 'zod';
import type { CompletionError } from '../../contracts/chat-completion.js';
import type { Problem } from '../../contracts/chat-event.js';

/** Kinds that OpenAI has a name of its own for, which clients look at. */
const knownCodes: Readonly<Record<string, { type?: string; code: string; status?: number }>> = {
  unauthorized: { code: 'invalid_api_key' },
  'too-many-requests': { type: 'requests', code: 'rate_limit_exceeded' },
  // Where OpenAI's clients expect 400 for what is readable and wrong.
  'invalid-input': { code: 'invalid_value', status: 400 },
};

/** The members of a problem that say which fields are wrong, and another code than that of its kind. */
const membersSchema = z.looseObject({
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  param: z.string().optional(),
  code: z.string().optional(),
});

/** A problem in OpenAI's form, with the status it is sent with. Remedies stand in the message: clients show nothing else. */
export function describeError(problem: Problem): { status: number; body: CompletionError } {
  const kind = problem.type.replace('urn:rapporteur:problem:', '');
  const known = knownCodes[kind];
  const members = membersSchema.safeParse(problem).data ?? {};
  const errors = members.errors ?? [];
  const fallback = problem.status >= 500 ? 'server_error' : 'invalid_request_error';
  const message =
    errors.length === 0
      ? [problem.detail, problem.remedy ?? ''].join(' ').trim()
      : errors.map(({ path, message: what }) => (path === '' ? what : `${path}: ${what}`)).join('; ');
  return {
    status: known?.status ?? problem.status,
    body: {
      error: {
        message,
        type: known?.type ?? fallback,
        param: members.param ?? errors[0]?.path ?? null,
        code: members.code ?? known?.code ?? kind.replaceAll('-', '_'),
      },
    },
  };
}
