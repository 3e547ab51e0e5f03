import { createHash } from 'node:crypto';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { pageStyle } from './pages/page-style.js';

/** Headers that keep pages free of scripts and of other sites, and answers out of caches. */
export function setSecurityHeaders(): RequestHandler[] {
  const styleHash = createHash('sha256').update(pageStyle).digest('base64');
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          'default-src': ["'none'"],
          'style-src': [`'sha256-${styleHash}'`],
          'base-uri': ["'none'"],
          'form-action': ["'none'"],
          'frame-ancestors': ["'none'"],
        },
      },
      // Plain HTTP on one's own machine is the normal case; a proxy that speaks HTTPS sets it itself.
      strictTransportSecurity: false,
    }),
    (_request, response, next) => {
      response.setHeader('Cache-Control', 'no-store');
      next();
    },
  ];
}
