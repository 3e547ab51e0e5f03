import type { Answer } from '../../contracts/answer.js';
import {
  completionChunkSchema,
  completionModel,
  type CompletionChunk,
} from '../../contracts/chat-completion.js';
import type { AnswerListener } from '../../contracts/chat-event.js';
import type { EventConnection } from '../event-connection.js';
import { CompletionWriter } from './completion-writer.js';
import { countTokens } from './count-tokens.js';
import { listSources } from './list-sources.js';
import type { CompletionFacts } from './render-completion.js';

type Delta = CompletionChunk['choices'][number]['delta'];

/** Turns what comes of a question into the chunks of a chat completion, and writes them. */
export class ChunkStream {
  private readonly writer: CompletionWriter;
  private begun = false;

  constructor(
    private readonly connection: Pick<EventConnection, 'write'>,
    private readonly facts: CompletionFacts & { includeUsage: boolean },
  ) {
    this.writer = new CompletionWriter(facts.baseUrl);
  }

  /** Sends what the event adds to the text; the first event sends the role before it. */
  async tell(event: Parameters<AnswerListener>[0]): Promise<void> {
    await this.begin();
    if (event.event === 'question') await this.sendText(this.writer.addUnderstanding(event.data));
    if (event.event === 'sentence') await this.sendText(this.writer.addSentence(event.data.sentence));
    if (event.event === 'reset') await this.sendText(this.writer.withdraw(event.data.reason));
  }

  /** Sends what follows the sentences, the structured part with the finish_reason, the usage, and the end mark. */
  async finish(answer: Answer): Promise<void> {
    await this.begin();
    await this.sendText(this.writer.addEnding(answer));
    await this.send({
      choices: [choose(listSources(answer, this.writer, this.facts.baseUrl), 'stop')],
      rapporteur: answer,
    });
    if (this.facts.includeUsage) await this.send({ choices: [], usage: countTokens(answer) });
    await this.connection.write('data: [DONE]\n\n');
  }

  private async begin(): Promise<void> {
    if (this.begun) return;
    this.begun = true;
    await this.send({ choices: [choose({ role: 'assistant', content: '' }, null)] });
  }

  private async sendText(content: string): Promise<void> {
    if (content !== '') await this.send({ choices: [choose({ content }, null)] });
  }

  private async send(fields: Pick<CompletionChunk, 'choices' | 'usage' | 'rapporteur'>): Promise<void> {
    const { id, created, includeUsage } = this.facts;
    const chunk = completionChunkSchema.parse({
      id,
      object: 'chat.completion.chunk',
      created,
      model: completionModel,
      ...(includeUsage ? { usage: null } : {}),
      ...fields,
    });
    await this.connection.write(`data: ${JSON.stringify(chunk)}\n\n`);
  }
}

function choose(delta: Delta, finishReason: 'stop' | null): CompletionChunk['choices'][number] {
  return { index: 0, delta, logprobs: null, finish_reason: finishReason };
}
