import type { Express } from 'express';
import { z } from 'zod';

const layerSchema = z.looseObject({
  route: z.looseObject({ path: z.string(), methods: z.record(z.string(), z.boolean()) }).optional(),
  handle: z.unknown(),
});
const routerSchema = z.custom<{ stack: unknown[] }>(
  (value) => typeof value === 'function' && 'stack' in value && Array.isArray(value.stack),
);

/** Methods and addresses of all routes of an app, as OpenAPI writes them: "GET /api/documents/{id}"; HEAD left out. */
export function listRoutes(app: Express): string[] {
  return [...new Set(walk(app.router))].sort();
}

function walk(router: unknown): string[] {
  return routerSchema.parse(router).stack.flatMap((layer) => {
    const { route, handle } = layerSchema.parse(layer);
    if (route === undefined) return routerSchema.safeParse(handle).success ? walk(handle) : [];
    const path = route.path.replace(/:([a-z]+)/gi, '{$1}');
    return Object.keys(route.methods)
      .filter((method) => method !== '_all' && method !== 'head')
      .map((method) => `${method.toUpperCase()} ${path}`);
  });
}
