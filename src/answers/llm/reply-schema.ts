type JsonSchema = Record<string, unknown>;

/** Most sentences an answer is asked for. */
const mostSentences = 10;

/** No unions and no nullables: servers that hold a model to a grammar fail on them. Every bound counts characters. */
function describeObject(properties: Record<string, JsonSchema>): JsonSchema {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

function describeCitations(keys: readonly string[]): JsonSchema {
  const citation = describeObject({
    key: { type: 'string', enum: [...keys] },
    quote: { type: 'string', maxLength: 300 },
  });
  return { type: 'array', items: citation, minItems: 1, maxItems: 4 };
}

/** The schema of an answer that may cite the passages with these keys. */
export function describeAnswerReply(keys: readonly string[]): { name: string; schema: JsonSchema } {
  const sentence = describeObject({
    text: { type: 'string', maxLength: 500 },
    citations: describeCitations(keys),
  });
  const schema = describeObject({
    sentences: { type: 'array', items: sentence, maxItems: mostSentences },
    missing: { type: 'array', items: { type: 'string', maxLength: 120 }, maxItems: 4 },
  });
  return { name: 'answer', schema };
}

/** The schema of repaired sentences, each with the letter of the one it replaces. */
export function describeRepairReply(
  keys: readonly string[],
  letters: readonly string[],
): { name: string; schema: JsonSchema } {
  const sentence = describeObject({
    replaces: { type: 'string', enum: [...letters] },
    text: { type: 'string', maxLength: 500 },
    citations: describeCitations(keys),
  });
  const schema = describeObject({ sentences: { type: 'array', items: sentence, maxItems: letters.length } });
  return { name: 'repair', schema };
}
