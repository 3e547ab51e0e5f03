import type { ServerResponse } from 'node:http';
import type { ScriptedReply, ScriptedRequest, TextReply } from './scripted-reply.js';

/** Everything about a response that does not depend on what is said. */
interface Delivery {
  request: ScriptedRequest;
  response: ServerResponse;
  /** Whether server-sent events were asked for. */
  streamed: boolean;
}

const frame = { id: 'chatcmpl-scripted', created: 1_700_000_000, model: 'scripted' };

function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}

function findUsage({ request }: Delivery, { pieces, usage }: TextReply): object | null {
  if (usage === null) return null;
  const input = usage?.input ?? countWords(request.messages.map((message) => message.text).join(' '));
  const output = usage?.output ?? countWords(pieces.join(''));
  return { prompt_tokens: input, completion_tokens: output, total_tokens: input + output };
}

function asJson(text: string | null, finish: string | null, usage: object | null): string {
  const message = { role: 'assistant', content: text };
  const choices = text === null ? [] : [{ index: 0, message, finish_reason: finish }];
  return JSON.stringify({ ...frame, object: 'chat.completion', choices, ...(usage !== null && { usage }) });
}

function asEvent(text: string | null, finish: string | null, usage: object | null = null): string {
  const choice = { index: 0, delta: text === null ? {} : { content: text }, finish_reason: finish };
  const choices = text === null && finish === null ? [] : [choice];
  const chunk = { ...frame, object: 'chat.completion.chunk', choices, ...(usage !== null && { usage }) };
  return `data: ${JSON.stringify(chunk)}\n\n`;
}

function sendHeaders({ response, streamed }: Delivery): void {
  response.writeHead(200, { 'content-type': streamed ? 'text/event-stream' : 'application/json' });
  response.flushHeaders();
}

/** Writes, and waits until it has left and while the reader is behind; false when the reader has gone. */
function write(response: ServerResponse, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    const goOn = (): void => {
      response.off('close', goOn);
      resolve(!response.destroyed);
    };
    if (response.destroyed) resolve(false);
    else response.once('close', goOn).write(text, goOn);
  });
}

async function sendText(delivery: Delivery, reply: TextReply): Promise<void> {
  const { request, response, streamed } = delivery;
  const { pieces, finish = 'stop', wait } = reply;
  const usage = findUsage(delivery, reply);
  sendHeaders(delivery);
  for (const [index, piece] of pieces.entries()) {
    await wait?.(index);
    if (streamed && !(await write(response, asEvent(piece, null)))) return;
  }
  await wait?.(pieces.length);
  if (!streamed) {
    response.end(asJson(pieces.join(''), finish, usage));
    return;
  }
  const options = request.body['stream_options'];
  const isUsageWanted = typeof options === 'object' && options !== null && 'include_usage' in options;
  await write(response, asEvent(null, finish));
  if (isUsageWanted && usage !== null) await write(response, asEvent(null, null, usage));
  response.end('data: [DONE]\n\n');
}

/** The pieces without an end; as JSON, what of it a connection may have carried before it stopped. */
async function sendUnfinished(delivery: Delivery, pieces: readonly string[]): Promise<void> {
  const { response, streamed } = delivery;
  sendHeaders(delivery);
  if (streamed) for (const piece of pieces) await write(response, asEvent(piece, null));
  else await write(response, asJson(pieces.join(''), null, null).slice(0, -20));
}

async function sendRepetition(delivery: Delivery, token: string, count: number): Promise<void> {
  const { response, streamed } = delivery;
  if (!streamed) {
    await sendText(delivery, { kind: 'text', pieces: [token.repeat(count)], finish: 'length' });
    return;
  }
  sendHeaders(delivery);
  for (let sent = 0; sent < count; sent += 1) if (!(await write(response, asEvent(token, null)))) return;
  await write(response, asEvent(null, 'length'));
  response.end('data: [DONE]\n\n');
}

/**
 * Does with a request what the script says. Comes back when everything is sent, when the reader has gone, or, for a
 * reply that hangs, at once.
 */
export async function sendScriptedReply(delivery: Delivery, reply: ScriptedReply): Promise<void> {
  const { response, streamed } = delivery;
  switch (reply.kind) {
    case 'text':
      return sendText(delivery, reply);
    case 'status': {
      const { status, headers, message = `scripted status ${status}`, code = null } = reply;
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify({ error: { message, type: 'scripted', param: null, code } }));
      return;
    }
    case 'hang-before-headers':
      return;
    case 'hang':
      return sendUnfinished(delivery, reply.pieces);
    case 'cut':
      await sendUnfinished(delivery, reply.pieces);
      if (reply.how === 'clean') response.end();
      else response.destroy();
      return;
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<!doctype html><title>Log in</title><p>Log in to go on.</p>');
      return;
    case 'malformed-json':
      sendHeaders(delivery);
      response.end(streamed ? 'data: {"choices": [{"delta": {"content": \n\n' : '{"choices": [{"message": ');
      return;
    case 'no-choices':
      sendHeaders(delivery);
      response.end(streamed ? `${asEvent(null, null)}data: [DONE]\n\n` : asJson(null, null, null));
      return;
    case 'repeat':
      return sendRepetition(delivery, reply.token, reply.count);
  }
}
