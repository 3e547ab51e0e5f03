import type { Server } from 'node:http';
import { AppError } from '../contracts/errors.js';

/**
 * Listens, and gives the address a browser on this machine reaches the server at.
 * @throws AppError unavailable when the port is taken or the address is not one of this machine.
 */
export async function listen(server: Server, address: { host: string; port: number }): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(listenError(cause, address));
    });
    server.listen(address.port, address.host, resolve);
  });
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : address.port;
  return `http://${reachableHost(address.host)}:${port}`;
}

function reachableHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function listenError(cause: NodeJS.ErrnoException, { host, port }: { host: string; port: number }): AppError {
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} on ${host} is in use by another program.`,
    EACCES: `Port ${port} on ${host} is not open to this user.`,
  };
  return new AppError({
    step: 'api',
    kind: 'unavailable',
    message: reasons[cause.code ?? ''] ?? `The server cannot listen on ${host}, port ${port}.`,
    remedy: 'Choose another with --port or PORT, and an address of this machine with --host or HOST.',
    cause,
  });
}
