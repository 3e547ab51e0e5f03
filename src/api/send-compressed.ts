import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { RequestHandler } from 'express';
import { hasErrorCode } from './has-error-code.js';
import { setAssetHeaders } from './set-asset-headers.js';

const compress = promisify(gzip);
/** Kinds of file that become smaller; names without a folder. */
const worthCompressing = /^\/([\w-][\w.-]*\.(?:js|css|svg|json))$/;

/**
 * Sends text assets of a folder with gzip to clients that take it. Each is compressed once and kept, since its name
 * stands for its content; what is not there is left to the next handler.
 */
export function sendCompressed(folder: string): RequestHandler {
  const kept = new Map<string, Promise<Buffer>>();
  const read = (name: string): Promise<Buffer> => {
    const known = kept.get(name) ?? readFile(join(folder, name)).then((bytes) => compress(bytes));
    kept.set(name, known);
    known.catch(() => kept.delete(name));
    return known;
  };
  return async (request, response, next) => {
    const [, name] = worthCompressing.exec(request.path) ?? [];
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (name === undefined || !isRead) {
      next();
      return;
    }
    response.vary('Accept-Encoding');
    if (request.acceptsEncodings(['gzip', 'identity']) !== 'gzip') {
      next();
      return;
    }
    try {
      const body = await read(name);
      setAssetHeaders(response);
      response.setHeader('Content-Encoding', 'gzip');
      response.type(name).send(body);
    } catch (error) {
      if (!hasErrorCode(error, 'ENOENT', 'EISDIR', 'ENOTDIR')) throw error;
      next();
    }
  };
}
