import type { Assistant } from '../contracts/assistant.js';

/** An assistant that is opened when it is first wanted, and tried again where that failed. */
export class LazyAssistant {
  private opened: Promise<Assistant> | null = null;

  constructor(private readonly open: () => Promise<Assistant>) {}

  /** @throws what opening it threw; the next call opens it anew. */
  async get(): Promise<Assistant> {
    const opening = (this.opened ??= this.open());
    try {
      return await opening;
    } catch (error) {
      if (this.opened === opening) this.opened = null;
      throw error;
    }
  }

  /** Closes it where it was opened, and waits for that where it is being opened. */
  async close(): Promise<void> {
    const assistant = await this.opened?.catch(() => null);
    await assistant?.close();
  }
}
