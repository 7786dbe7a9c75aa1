import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { formServer } from './listen.ts';

// The process of the public form. MEGURI_RESIDENT: the folder it shares with the inside; PORT and HOST:
// where it listens. Started by another process it ends with it.

const folder = resolve(process.env['MEGURI_RESIDENT'] ?? '.meguri/resident');
const host = process.env['HOST'] ?? '127.0.0.1';
const server = formServer(folder);
server.requestTimeout = 30_000;
server.headersTimeout = 10_000;
server.maxConnections = 500;

const end = (): void => {
  server.close(() => process.exit(0));
  server.closeAllConnections();
};
process.once('SIGINT', end);
process.once('SIGTERM', end);
if (process.env['MEGURI_PARENT'] !== undefined) process.stdin.once('end', end).resume();

server.listen(Number(process.env['PORT'] ?? 4650), host, () => {
  const address = server.address();
  const port = (address as AddressInfo).port;
  console.log(`Public form: http://localhost:${port}/`);
});
