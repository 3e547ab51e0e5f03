import { createInterface, type Interface } from 'node:readline';
import { AppError } from '../../contracts/errors.js';
import type { CommandContext } from '../command-context.js';
import { abortOnce } from '../abort-once.js';
import { chooseLayout } from '../layout.js';
import { wrapText } from '../wrap-text.js';

/** Asks for lines on standard input, typed or piped. Every question may throw AppError: invalid-input when the input has
 * ended, cancelled on Ctrl-C. */
export class Dialog {
  private readonly lines: Interface;
  private readonly input: AsyncIterator<string>;
  private readonly isTerminal: boolean;
  private readonly width: number;
  private readonly controller = new AbortController();
  private readonly release: () => void;

  constructor(private readonly context: CommandContext) {
    const { stdin, stdout, env } = context;
    this.isTerminal = stdin.isTTY === true && stdout.isTTY === true;
    this.width = chooseLayout(stdout, env).width;
    this.lines = createInterface({
      input: stdin,
      ...(this.isTerminal && { output: stdout }),
      terminal: this.isTerminal,
    });
    // Taken at once: lines that come before somebody iterates would be lost.
    this.input = this.lines[Symbol.asyncIterator]();
    const interrupt = (): boolean => {
      const isFirst = abortOnce(this.controller);
      this.lines.close();
      return isFirst;
    };
    this.lines.on('SIGINT', interrupt);
    this.release = context.onInterrupt(interrupt);
  }

  /** Aborted on Ctrl-C. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Prints a paragraph of text, broken into lines, control characters left out. */
  say(text: string, firstIndent = ''): void {
    const indent = ' '.repeat(firstIndent.length);
    this.context.stdout.write(`${wrapText(text, { width: this.width, firstIndent, indent })}\n`);
  }

  /** The next line, without blanks at its ends. */
  async ask(prompt: string): Promise<string> {
    if (this.isTerminal) {
      this.lines.setPrompt(`${prompt} `);
      this.lines.prompt();
    } else this.context.stdout.write(`${prompt}\n`);
    const next = await this.input.next();
    if (next.done === true) throw this.signal.aborted ? interrupted() : ended();
    return next.value.replace(/\p{Cc}+/gu, ' ').trim();
  }

  /** Lines up to an empty one; each is handed on as it comes. */
  async askLines(prompt: string, onLine?: (line: string) => void): Promise<string[]> {
    const lines: string[] = [];
    for (;;) {
      const line = await this.ask(lines.length === 0 ? prompt : '…');
      if (line === '') return lines;
      lines.push(line);
      onLine?.(line);
    }
  }

  /** One of the letters given. */
  async askLetter<Letter extends string>(prompt: string, letters: readonly Letter[]): Promise<Letter> {
    for (;;) {
      const typed = (await this.ask(`${prompt} (${letters.join('/')})`)).toLowerCase();
      const letter = letters.find((candidate) => candidate === typed);
      if (letter !== undefined) return letter;
    }
  }

  /** What `parse` makes of a line; its AppErrors of bad input are said, and the question asked again. */
  async askUntil<Value>(prompt: string, parse: (line: string) => Value | Promise<Value>): Promise<Value> {
    for (;;) {
      const line = await this.ask(prompt);
      try {
        return await parse(line);
      } catch (error) {
        if (!(error instanceof AppError) || !/^(invalid-input|not-found)$/.test(error.kind)) throw error;
        this.say(`${error.message} ${error.remedy ?? ''}`);
      }
    }
  }

  close(): void {
    this.release();
    this.lines.close();
  }
}

function ended(): AppError {
  return new AppError({
    step: 'evaluation',
    kind: 'invalid-input',
    message: 'The input ended before the question was finished.',
    remedy: 'Nothing of it was written.',
  });
}

function interrupted(): AppError {
  return new AppError({
    step: 'evaluation',
    kind: 'cancelled',
    message: 'Interrupted; the question was not written.',
  });
}
