import type { Environment } from '../config/parse-setting.js';
import type { Assistant } from '../contracts/assistant.js';
import { AppError } from '../contracts/errors.js';
import type { Output } from './command-context.js';
import type { Layout } from './layout.js';
import { renderAnswer } from './print-answer.js';
import { printError } from './print-error.js';

interface ChatSessionOptions {
  assistant: Assistant;
  layout: Layout & { baseUrl: string };
  stdout: Output;
  stderr: Output;
  env: Environment;
}

/** A conversation on the command line: what a line means, and which question is being answered. */
export class ChatSession {
  private conversationId: string | undefined;
  /** What the last question may have meant; a number chooses one. */
  private readings: readonly string[] = [];
  private running: AbortController | undefined;

  constructor(private readonly options: ChatSessionOptions) {}

  /** Takes a line: a question, the number of a reading, or a command. False when the session is over. */
  async take(line: string): Promise<boolean> {
    const text = line.trim();
    if (text === '/quit') return false;
    if (text === '/new') {
      this.conversationId = undefined;
      this.readings = [];
      this.options.stdout.write('A new conversation.\n');
    } else if (text.startsWith('/')) {
      this.options.stderr.write(`There is no command ${text}. There are /new and /quit.\n`);
    } else if (text !== '') {
      await this.ask(this.readings[Number(text) - 1] ?? text);
    }
    return true;
  }

  /** Ends the answer that is being made; false when none is. */
  cancel(): boolean {
    if (this.running === undefined || this.running.signal.aborted) return false;
    this.running.abort();
    return true;
  }

  /** Asks, and prints the answer or what went wrong; an error does not end the conversation. */
  private async ask(question: string): Promise<void> {
    const { assistant, layout, stdout, stderr } = this.options;
    const controller = new AbortController();
    this.running = controller;
    try {
      const { conversationId } = this;
      const request = { question, ...(conversationId !== undefined && { conversationId }) };
      const answer = await assistant.ask(request, { signal: controller.signal });
      this.conversationId = answer.conversationId;
      this.readings = answer.status === 'declined' ? (answer.readings ?? []) : [];
      stdout.write(`\n${renderAnswer(answer, layout)}\n`);
    } catch (error) {
      if (controller.signal.aborted) stderr.write('Cancelled.\n');
      else if (error instanceof AppError) printError(error, this.options);
      else throw error;
    } finally {
      this.running = undefined;
    }
  }
}
