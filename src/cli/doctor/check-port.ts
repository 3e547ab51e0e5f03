import { createServer } from 'node:net';
import { exitCodes } from '../exit-codes.js';
import { type Finding, reportProblem } from './finding.js';

/** Whether the server could listen. */
export async function checkPort(host: string, port: number): Promise<Finding> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
    await new Promise((resolve) => server.close(resolve));
    return { text: `Port ${port} on ${host} is free.` };
  } catch {
    return reportProblem(
      `Port ${port} on ${host} cannot be used; the server may be running already.`,
      'Stop what uses it, or set PORT or HOST.',
      exitCodes.unavailable.code,
    );
  }
}
