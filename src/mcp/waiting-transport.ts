import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import {
  CancelledNotificationSchema,
  isJSONRPCErrorResponse,
  isJSONRPCRequest,
  isJSONRPCResultResponse,
  type JSONRPCMessage,
  type RequestId,
} from '@modelcontextprotocol/sdk/types.js';

/** A transport that can be waited for until every request that came in has been answered or cancelled. */
export class WaitingTransport implements Transport {
  onclose: (() => void) | undefined;
  onerror: ((error: Error) => void) | undefined;
  onmessage: Transport['onmessage'];
  private readonly unanswered = new Set<RequestId>();
  private tellAnswered: () => void = () => undefined;

  constructor(private readonly inner: Transport) {}

  async start(): Promise<void> {
    this.inner.onclose = () => this.onclose?.();
    this.inner.onerror = (error) => this.onerror?.(error);
    this.inner.onmessage = (message, extra) => {
      this.count(message);
      this.onmessage?.(message, extra);
    };
    await this.inner.start();
  }

  async send(message: JSONRPCMessage): Promise<void> {
    await this.inner.send(message);
    const isAnswer = isJSONRPCResultResponse(message) || isJSONRPCErrorResponse(message);
    if (isAnswer && message.id !== undefined) this.forget(message.id);
  }

  async close(): Promise<void> {
    await this.inner.close();
  }

  /** Resolves once no request waits for its answer. */
  async untilAnswered(): Promise<void> {
    if (this.unanswered.size === 0) return;
    await new Promise<void>((resolve) => {
      this.tellAnswered = resolve;
    });
  }

  private count(message: JSONRPCMessage): void {
    if (isJSONRPCRequest(message)) this.unanswered.add(message.id);
    const cancelled = CancelledNotificationSchema.safeParse(message);
    // What has been cancelled is not answered any more.
    if (cancelled.success && cancelled.data.params.requestId !== undefined)
      this.forget(cancelled.data.params.requestId);
  }

  private forget(id: RequestId): void {
    this.unanswered.delete(id);
    if (this.unanswered.size === 0) this.tellAnswered();
  }
}
