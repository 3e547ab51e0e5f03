import type { Request } from 'express';
import type { Config } from '../config/parse-config.js';

/**
 * What is put before links that are read elsewhere, without a slash at the end: PUBLIC_URL, else the address the request
 * was sent to, whose name has been checked.
 */
export function findPublicUrl(request: Request, { publicUrl }: Pick<Config, 'publicUrl'>): string {
  return publicUrl ?? `${request.protocol}://${request.headers.host ?? 'localhost'}`;
}
