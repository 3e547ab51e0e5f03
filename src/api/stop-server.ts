import type { Server } from 'node:http';

/** Takes no more connections and waits for running requests, for at most the milliseconds given; then ends them. */
export async function stopServer(server: Server, graceMilliseconds: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  // A kept-alive connection falls idle when its last answer is out, and would hold the server for seconds more.
  const sweep = setInterval(() => {
    server.closeIdleConnections();
  }, 50);
  const end = setTimeout(() => {
    server.closeAllConnections();
  }, graceMilliseconds);
  await closed;
  clearInterval(sweep);
  clearTimeout(end);
}
