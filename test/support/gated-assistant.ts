import type { Assistant } from '../../src/contracts/assistant.js';
import { defer, type Deferred } from '../api/deferred.js';

/** An assistant whose events, and whole answers, come when a test lets them; while the gate is open it is as ever. */
export class GatedAssistant {
  #isOpen = true;
  readonly #waiting: Deferred<undefined>[] = [];
  #arrived: Deferred<undefined> | null = null;

  /** Lets nothing through from now on but what is let through one by one. */
  shut(): void {
    this.#isOpen = false;
  }

  /** Lets everything through, what waits too. */
  open(): void {
    this.#isOpen = true;
    for (const pass of this.#waiting.splice(0)) pass.resolve(undefined);
  }

  /** The assistant behind the gate. */
  wrap(assistant: Assistant): Assistant {
    return {
      ...assistant,
      ask: async (request, options = {}) => {
        const { listener } = options;
        if (listener === undefined) return assistant.ask(request, options);
        const answer = await assistant.ask(request, {
          ...options,
          listener: async (event) => {
            await this.#wait();
            await listener(event);
          },
        });
        await this.#wait();
        return answer;
      },
    };
  }

  /** Lets the next event through, as soon as it is there. */
  async letOneThrough(): Promise<void> {
    if (this.#waiting.length === 0) {
      this.#arrived = defer<undefined>();
      await this.#arrived.promise;
    }
    this.#waiting.shift()?.resolve(undefined);
  }

  async #wait(): Promise<void> {
    if (this.#isOpen) return;
    const pass = defer<undefined>();
    this.#waiting.push(pass);
    this.#arrived?.resolve(undefined);
    this.#arrived = null;
    await pass.promise;
  }
}
