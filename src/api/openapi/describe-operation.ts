import type { z } from 'zod';
import { completionErrorSchema } from '../../contracts/chat-completion.js';
import { problemSchema } from '../../contracts/chat-event.js';
import { describeStatus } from './describe-status.js';
import type { OperationObject, ResponseObject } from './openapi-document.js';
import type {
  ContentDeclaration,
  JsonSchema,
  Operation,
  ParameterDeclaration,
  ResponseDeclaration,
} from './operation.js';
import type { Examples } from './read-examples.js';
import { referTo } from './refer-to.js';

/** Errors that any request may end in: no token, another host name, too many requests, a fault. */
const anyErrors = [401, 421, 429, 500];

/** An operation as OpenAPI writes it, with its examples. */
export function describeOperation(operation: Operation, examples: Examples): OperationObject {
  const example = examples[operation.id];
  const { parameters = [] } = operation;
  return {
    operationId: operation.id,
    tags: [operation.group],
    summary: operation.summary,
    ...(operation.description === undefined ? {} : { description: operation.description }),
    ...(operation.isOpen === true ? { security: [] } : {}),
    ...(parameters.length === 0 ? {} : { parameters: parameters.map(describeParameter) }),
    ...describeBody(operation, example?.request),
    responses: {
      ...Object.fromEntries(
        operation.responses.map((response) => [
          String(response.status),
          describeResponse(response, example?.responses[String(response.status)] ?? {}),
        ]),
      ),
      ...describeErrors(operation),
    },
  };
}

function describeBody(
  { body, bodyDescription }: Operation,
  example: unknown,
): Pick<OperationObject, 'requestBody'> {
  if (body === undefined && bodyDescription === undefined) return {};
  const schema =
    body === undefined ? { type: 'object' as const, description: bodyDescription ?? '' } : referTo(body);
  const media = { schema, ...(example === undefined ? {} : { example }) };
  return { requestBody: { required: true, content: { 'application/json': media } } };
}

function describeParameter({ repeatedOnly, required, ...parameter }: ParameterDeclaration) {
  const isList = parameter.schema.type === 'array';
  return {
    ...parameter,
    required: required ?? parameter.in === 'path',
    ...(isList ? { style: 'form' as const, explode: repeatedOnly === true } : {}),
  };
}

function describeResponse(
  { description, content = [], headers = {} }: ResponseDeclaration,
  examples: Readonly<Record<string, unknown>>,
): ResponseObject {
  const named = Object.entries(headers);
  return {
    description,
    ...(named.length === 0
      ? {}
      : {
          headers: Object.fromEntries(
            named.map(([name, what]) => [name, { description: what, schema: { type: 'string' as const } }]),
          ),
        }),
    ...(content.length === 0
      ? {}
      : {
          content: Object.fromEntries(
            content.map((form) => [form.type, describeContent(form, examples[form.type])]),
          ),
        }),
  };
}

function describeContent(form: ContentDeclaration, example: unknown) {
  const described = form.description === undefined ? {} : { description: form.description };
  return {
    schema: form.schema === undefined ? { type: 'string' as const, ...described } : referToAny(form.schema),
    ...(form.event === undefined ? {} : { 'x-event-schema': referTo(form.event) }),
    ...(example === undefined ? {} : { example }),
  };
}

function referToAny(schemas: z.ZodType | readonly z.ZodType[]): JsonSchema {
  const references = [schemas].flat().map(referTo);
  const [only] = references;
  return references.length === 1 && only !== undefined ? only : { anyOf: references };
}

function describeErrors({
  errors,
  isOpenAi = false,
  isOpen = false,
}: Operation): OperationObject['responses'] {
  const statuses = [...new Set([...errors, ...(isOpen ? [500] : anyErrors)])].sort((a, b) => a - b);
  const type = isOpenAi ? 'application/json' : 'application/problem+json';
  const schema = referTo(isOpenAi ? completionErrorSchema : problemSchema);
  return Object.fromEntries(
    statuses.map((status) => [
      String(status),
      { description: describeStatus(status), content: { [type]: { schema } } },
    ]),
  );
}
