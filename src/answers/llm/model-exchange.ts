import type { LanguageModelSettings } from '../../contracts/chat-model.js';

interface ModelExchangeOptions {
  settings: LanguageModelSettings;
  /** Aborts the request, and the reading of the response. */
  signal: AbortSignal;
  /** Called whenever something comes from the server. */
  onSignOfLife: () => void;
  /** Most bytes of a response that are read. */
  maximumBytes: number;
}

/** Headers of a client library that a model's server needs; what tells of this machine is not among them. */
const passedHeaders = ['accept', 'content-type', 'anthropic-version', 'anthropic-beta'];
/** Headers of an account, for the provider's own service alone. */
const accountHeaders = ['openai-organization', 'openai-project'];
const longestErrorText = 65_536;

/**
 * One request to a model's server and what came of it. Every library reaches the server through `fetch` of this class,
 * so that texts and key go to the address that is set and nowhere else: no redirection is followed.
 */
export class ModelExchange {
  /** Status of the response; null before it came. */
  status: number | null = null;
  contentType = '';
  /** How long the server asks to be left alone; null where it does not. */
  retryAfterMilliseconds: number | null = null;
  /** Text of a response that is an error, cut at 64 KiB; not for clients. */
  errorText = '';
  /** What kept the request from reaching the server; null where it did. */
  fault: unknown = null;
  /** Whether the connection broke while the response was read. */
  isBroken = false;
  /** Whether the response had more bytes than are read. */
  isTooLarge = false;

  constructor(private readonly options: ModelExchangeOptions) {}

  /** As the fetch of the platform; the signature that client libraries take. */
  readonly fetch = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const { signal } = this.options;
    const url = this.addQuery(input instanceof Request ? input.url : input);
    const response = await fetch(url, {
      method: init.method ?? 'POST',
      body: init.body ?? null,
      headers: this.chooseHeaders(new Headers(init.headers)),
      redirect: 'manual',
      signal: init.signal ? AbortSignal.any([signal, init.signal]) : signal,
    }).catch((error: unknown) => {
      this.fault = error instanceof Error ? (error.cause ?? error) : error;
      throw error;
    });
    this.options.onSignOfLife();
    this.status = response.status;
    this.contentType = response.headers.get('content-type') ?? '';
    this.retryAfterMilliseconds = readRetryAfter(response.headers);
    const { status, headers } = response;
    if (response.ok && response.body !== null) {
      return new Response(this.watchBody(response.body), { status, headers });
    }
    this.errorText = await readStart(response.body);
    return new Response(status >= 400 ? this.errorText : null, { status: Math.max(status, 400), headers });
  };

  private addQuery(address: string | URL): URL {
    const url = new URL(address);
    for (const [name, value] of Object.entries(this.options.settings.query))
      url.searchParams.set(name, value);
    return url;
  }

  private chooseHeaders(given: Headers): Headers {
    const { apiKey, keyHeader, isOwnService } = this.options.settings;
    const headers = new Headers({ 'user-agent': 'rapporteur' });
    for (const name of [...passedHeaders, ...(isOwnService ? accountHeaders : [])]) {
      const value = given.get(name);
      if (value !== null) headers.set(name, value);
    }
    if (apiKey !== null) headers.set(keyHeader, keyHeader === 'authorization' ? `Bearer ${apiKey}` : apiKey);
    return headers;
  }

  /** The same bytes, counted; a reader that stops closes the connection. */
  private watchBody(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
    const reader = body.getReader();
    let isWanted = true;
    let count = 0;
    return new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        const result = await reader.read().catch((error: unknown) => {
          this.isBroken = true;
          controller.error(error);
          return null;
        });
        if (result === null || !isWanted) return;
        this.options.onSignOfLife();
        if (result.done) {
          controller.close();
          return;
        }
        count += result.value.byteLength;
        if (count <= this.options.maximumBytes) {
          controller.enqueue(result.value);
          return;
        }
        this.isTooLarge = true;
        controller.error(new Error('the response is too large'));
        await reader.cancel();
      },
      cancel: async (reason) => {
        isWanted = false;
        await reader.cancel(reason);
      },
    });
  }
}

/** Seconds or a date, as milliseconds from now (RFC 9110, section 10.2.3); null where there is none that can be read. */
function readRetryAfter(headers: Headers): number | null {
  const text = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now());
}

async function readStart(body: ReadableStream<Uint8Array> | null): Promise<string> {
  if (body === null) return '';
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const bytes of body) {
      text += decoder.decode(bytes, { stream: true });
      if (text.length >= longestErrorText) break;
    }
  } catch {
    // What came before the connection broke is enough to tell what is wrong.
  }
  return text.slice(0, longestErrorText);
}
