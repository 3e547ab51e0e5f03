import type { ServerResponse } from 'node:http';

/** An asset's name holds a hash of what is in it, so that it may be kept for ever. */
export function setAssetHeaders(response: ServerResponse): void {
  response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
}
