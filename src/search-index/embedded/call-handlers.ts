import type { IndexCall } from './index-calls.js';
import { invalidIndexInput } from './index-errors.js';

/** The calls a process answers, by name; requests are parsed before they are handled. */
export class CallHandlers {
  readonly #handlers = new Map<string, (request: unknown) => unknown>();

  on<Request, Reply>(
    call: IndexCall<Request, Reply>,
    answer: (request: Request) => Reply | Promise<Reply>,
  ): void {
    this.#handlers.set(call.name, (request) => {
      const parsed = call.request.safeParse(request);
      if (!parsed.success) {
        throw invalidIndexInput(
          `The index cannot take this ${call.name}: ${parsed.error.message}`,
          parsed.error,
        );
      }
      return answer(parsed.data);
    });
  }

  /** @throws AppError invalid-input for a request of another shape, and whatever the handler throws. */
  async answer(name: string, request: unknown): Promise<unknown> {
    const handler = this.#handlers.get(name);
    if (handler === undefined) throw invalidIndexInput(`The index process knows no call "${name}".`);
    return await handler(request);
  }
}
