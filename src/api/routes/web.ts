import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { Router } from 'express';
import { AppError } from '../../contracts/errors.js';
import { hasErrorCode } from '../has-error-code.js';
import { refuseMethod } from '../refuse-method.js';
import type { RouteContext } from '../route-context.js';
import { sendCompressed } from '../send-compressed.js';
import { setAssetHeaders } from '../set-asset-headers.js';
import { pagePaths } from '../page-paths.js';

/** The page, at every address it has a view for, and its assets. Neither needs an index: the page shows its progress. */
export function webRoute({ webFolder }: Pick<RouteContext, 'webFolder'>): Router {
  const router = Router();
  for (const path of pagePaths) {
    router
      .get(path, async (_request, response) => {
        response.type('html').send(await readPage(webFolder));
      })
      .all(path, refuseMethod(['GET', 'HEAD']));
  }
  const assets = join(webFolder, 'assets');
  return router.use(
    '/assets',
    sendCompressed(assets),
    express.static(assets, {
      index: false,
      redirect: false,
      etag: false,
      lastModified: false,
      setHeaders: setAssetHeaders,
    }),
  );
}

/** @throws AppError unavailable when the page was not built. */
async function readPage(webFolder: string): Promise<string> {
  try {
    return await readFile(join(webFolder, 'index.html'), 'utf8');
  } catch (cause) {
    if (!hasErrorCode(cause, 'ENOENT', 'ENOTDIR')) throw cause;
    throw new AppError({
      step: 'api',
      kind: 'unavailable',
      message: 'The page is not built.',
      remedy: 'Run: npm run build',
      cause,
    });
  }
}
