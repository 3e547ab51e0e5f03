import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { makeTestApp, pageFixture } from './make-test-app.js';

const page = readFileSync(join(pageFixture, 'index.html'), 'utf8');
const script = readFileSync(join(pageFixture, 'assets', 'main-1a2b3c.js'), 'utf8');

describe('the page', () => {
  it.each([
    '/',
    '/documents',
    '/documents/soc-cp-365',
    '/documents/no-such',
    '/search?q=a',
    '/briefings',
    '/briefings/b',
    '/c/a',
  ])('is the same at %s, with an index and without', async (path) => {
    for (const assistant of [undefined, null]) {
      const { app } = makeTestApp(assistant === undefined ? {} : { assistant });
      const response = await request(app).get(path);
      expect([response.status, response.text]).toEqual([200, page]);
      expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(response.headers['cache-control']).toBe('no-store');
    }
  });

  it('says how to build it where it is not', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'page-'));
    const response = await request(makeTestApp({ webFolder: folder }).app).get('/');
    rmSync(folder, { recursive: true });
    expect(response.status).toBe(503);
    expect(JSON.parse(response.text)).toEqual({
      type: 'urn:rapporteur:problem:unavailable',
      title: 'Not available',
      status: 503,
      detail: 'The page is not built.',
      remedy: 'Run: npm run build',
      instance: '/',
      requestId: 'id-1',
    });
  });
});

describe('an asset', () => {
  const path = '/assets/main-1a2b3c.js';

  it.each(['gzip, deflate', 'identity'])('may be kept for ever, sent with %s', async (accepted) => {
    const response = await request(makeTestApp({ assistant: null }).app)
      .get(path)
      .set('Accept-Encoding', accepted);
    expect([response.status, response.text]).toEqual([200, script]);
    expect(response.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(response.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(response.headers['vary']).toBe('Accept-Encoding');
    expect(response.headers['content-encoding']).toBe(accepted === 'identity' ? undefined : 'gzip');
  });

  it('has a body for GET alone', async () => {
    const response = await request(makeTestApp().app).head(path).set('Accept-Encoding', 'gzip');
    expect([response.status, response.text]).toEqual([200, undefined]);
  });

  it.each(['/assets/..%2findex.html', '/assets/%2e%2e/index.html', '/assets/.hidden.js', '/index.html'])(
    'is never a file of another folder: %s',
    async (other) => {
      expect((await request(makeTestApp().app).get(other)).status).toBeGreaterThanOrEqual(400);
    },
  );
});
