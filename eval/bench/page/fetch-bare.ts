import { get } from 'node:http';

/**
 * Fetches the page, the assets it names and the paths given, as a browser takes them but with nothing done with them.
 * Gives the bytes of its scripts as transferred.
 */
export async function fetchBare(origin: string, paths: readonly string[]): Promise<{ script: number }> {
  const html = (await fetchBody(`${origin}/`)).toString('utf8');
  const assets = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
  const bodies = await Promise.all(
    [...assets, ...paths].map(async (path) => ({ path, body: await fetchBody(`${origin}${path}`) })),
  );
  const scripts = bodies.filter(({ path }) => path.endsWith('.js'));
  return { script: scripts.reduce((sum, { body }) => sum + body.length, 0) };
}

/** The body as it came over the line, compressed where the server compresses. */
function fetchBody(url: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const encoding = url.includes('/assets/') ? 'gzip' : 'identity';
    get(url, { headers: { 'accept-encoding': encoding } }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => {
        resolve(Buffer.concat(pieces));
      });
      response.on('error', reject);
    }).on('error', reject);
  });
}
