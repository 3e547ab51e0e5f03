import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { makeTestApp } from './make-test-app.js';

function problemOf(response: request.Response): unknown {
  return JSON.parse(response.text);
}

describe('the Host header', () => {
  const config = { host: '192.0.2.7', publicUrl: 'https://docs.example.org/r', allowedHosts: ['rapporteur'] };

  it.each([
    'localhost',
    'LOCALHOST:3000',
    '127.0.0.1:80',
    '[::1]:3000',
    '192.0.2.7',
    'docs.example.org',
    'rapporteur:1',
  ])('is accepted as %s', async (host) => {
    const response = await request(makeTestApp({ config }).app).get('/api/documents').set('Host', host);
    expect(response.status).toBe(200);
  });

  it.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example:3000',
    'evil.example:localhost',
    '::1:x',
  ])('is refused with 421 as %s', async (host) => {
    const response = await request(makeTestApp({ config }).app).get('/api/documents').set('Host', host);
    expect(response.status).toBe(421);
    expect(problemOf(response)).toEqual({
      type: 'urn:rapporteur:problem:forbidden-host',
      title: 'Unknown host name',
      status: 421,
      detail: 'This server does not answer to the name in the Host header.',
      remedy: 'Use http://localhost, or have the name added to ALLOWED_HOSTS.',
      instance: '/api/documents',
      requestId: 'id-1',
    });
  });
});

describe('tokens', () => {
  const config = { apiTokens: ['0123456789abcdef', 'fedcba9876543210'] };
  const unauthorized = (detail: string, instance: string) => ({
    type: 'urn:rapporteur:problem:unauthorized',
    title: 'A token is needed',
    status: 401,
    detail,
    remedy: 'Send "Authorization: Bearer <token>" with a token of API_TOKENS.',
    instance,
    requestId: 'id-1',
  });

  it.each(['Bearer 0123456789abcdef', 'bearer fedcba9876543210'])('opens the API to %s', async (header) => {
    const response = await request(makeTestApp({ config }).app)
      .get('/api/documents')
      .set('Authorization', header);
    expect(response.status).toBe(200);
  });

  it('asks for one where there is none', async () => {
    const response = await request(makeTestApp({ config }).app).get('/api/documents');
    expect(response.status).toBe(401);
    expect(response.headers['www-authenticate']).toBe(
      'Bearer realm="rapporteur", Basic realm="rapporteur", charset="UTF-8"',
    );
    expect(problemOf(response)).toEqual(unauthorized('The request bears no token.', '/api/documents'));
  });

  it.each(['0123456789abcde', '0123456789abcdef0', 'wrong'])('refuses the token %s', async (token) => {
    const response = await request(makeTestApp({ config }).app)
      .get('/api/documents')
      .set('Authorization', `Bearer ${token}`);
    expect(response.status).toBe(401);
    expect(response.headers['www-authenticate']).toBe(
      'Bearer realm="rapporteur", error="invalid_token", Basic realm="rapporteur", charset="UTF-8"',
    );
    expect(problemOf(response)).toEqual(
      unauthorized('The token is not one of those accepted.', '/api/documents'),
    );
  });

  it('takes a token as password for the page, its assets, and what they read', async () => {
    const { app } = makeTestApp({ config });
    const paths = ['/', '/documents/soc-cp-365', '/assets/main-1a2b3c.js', '/api/state', '/api/documents'];
    for (const path of paths) {
      expect((await request(app).get(path)).status).toBe(401);
      expect((await request(app).get(path).auth('ada', '0123456789abcdef')).status).toBe(200);
      expect((await request(app).get(path).auth('ada', 'wrong')).status).toBe(401);
    }
  });

  it.each([
    ['http://localhost:3000', 200],
    ['http://evil.example', 401],
    ['null', 401],
    [undefined, 401],
  ])('takes a password for a change when it comes from the page itself: %s', async (origin, status) => {
    const call = request(makeTestApp({ config }).app)
      .post('/api/briefings/briefing-1/cancel')
      .set('Host', 'localhost:3000')
      .auth('ada', '0123456789abcdef');
    const response = await (origin === undefined ? call : call.set('Origin', origin));
    expect(response.status).toBe(status);
  });
});

describe('the rate limit', () => {
  it('answers 429 with Retry-After beyond it, whatever X-Forwarded-For says', async () => {
    const { app } = makeTestApp({ config: { rateLimit: 2 } });
    const call = (address: string) => request(app).get('/api/documents').set('X-Forwarded-For', address);
    expect((await call('192.0.2.1')).status).toBe(200);
    expect((await call('192.0.2.2')).status).toBe(200);
    const response = await call('192.0.2.3');
    expect(response.status).toBe(429);
    const seconds = Number(response.headers['retry-after']);
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(problemOf(response)).toEqual({
      type: 'urn:rapporteur:problem:too-many-requests',
      title: 'Too many requests',
      status: 429,
      detail: 'More than 2 requests within a minute.',
      remedy: 'Wait for the seconds that Retry-After gives.',
      instance: '/api/documents',
      requestId: 'id-1',
    });
  });

  it('leaves the page, its assets and the state alone, and counts wrong tokens there', async () => {
    const { app } = makeTestApp({ config: { rateLimit: 1, apiTokens: ['0123456789abcdef'] } });
    const free = ['/', '/documents', '/c/a', '/assets/main-1a2b3c.js', '/api/state'];
    for (const path of [...free, ...free]) {
      expect((await request(app).get(path).auth('ada', '0123456789abcdef')).status).toBe(200);
    }
    const guess = () => request(app).get('/api/state').set('Authorization', 'Bearer wrong');
    expect([(await guess()).status, (await guess()).status]).toEqual([401, 429]);
  });

  it('counts wrong tokens too, and leaves health alone', async () => {
    const { app } = makeTestApp({ config: { rateLimit: 1, apiTokens: ['0123456789abcdef'] } });
    const guess = () => request(app).get('/api/documents').set('Authorization', 'Bearer wrong');
    expect([(await guess()).status, (await guess()).status]).toEqual([401, 429]);
    expect((await request(app).get('/health/live')).status).toBe(200);
  });
});

describe('headers of every response', () => {
  it('keep foreign scripts, frames and other sites out and name no software', async () => {
    const { headers } = await request(makeTestApp().app).get('/api/documents');
    expect(headers['content-security-policy']).toBe(
      "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;font-src 'self';" +
        "connect-src 'self';base-uri 'none';form-action 'self';frame-ancestors 'none';" +
        "require-trusted-types-for 'script'",
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['etag']).toBeUndefined();
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  it.each([
    ['trace-7.a_b', 'trace-7.a_b'],
    ['a'.repeat(64), 'a'.repeat(64)],
    ['a'.repeat(65), 'id-1'],
    ['<script>', 'id-1'],
    ['', 'id-1'],
  ])('give back the request id %s as %s', async (given, id) => {
    const response = await request(makeTestApp().app).get('/api/nothing').set('X-Request-Id', given);
    expect(response.headers['x-request-id']).toBe(id);
    expect(problemOf(response)).toMatchObject({ requestId: id });
  });
});
