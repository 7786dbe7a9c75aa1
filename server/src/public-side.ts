import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Operation, Output } from '@meguri/core/operation.ts';
import { served } from './app.ts';
import { type Ask, exchange, openLetterKeys, residentFolder } from './exchange.ts';
import { type Platform, perform } from './platform/door.ts';
import { newId } from './platform/keys.ts';
import { logFault } from './platform/log.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Asks as the command line does, from inside the running server. */
const askOf =
  (platform: Platform): Ask =>
  async <O extends Operation>(operation: O, input: unknown): Promise<Output<O>> => {
    const one = served.find(({ operation: { name } }) => name === operation.name);
    if (one === undefined) throw new Error(`${operation.name} is not served.`);
    const call = { served: one, body: input, token: undefined, commandLine: true };
    return (await perform(platform, { ...call, requestId: newId() })) as Output<O>;
  };

const pause = 10_000;

/** Looks after the folder of the public form every ten seconds, until it is stopped. */
const startExchange = async (platform: Platform, folder: string): Promise<() => Promise<void>> => {
  const keys = openLetterKeys(folder);
  const one = { folder: residentFolder(folder), keys, ask: askOf(platform) };
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const look = async (): Promise<void> => {
    await exchange(one).catch((error: unknown) => logFault('voices not exchanged', error));
    if (!isStopped) timer = setTimeout(again, pause);
  };
  let last: Promise<void> = Promise.resolve();
  const again = (): void => {
    last = look();
  };
  again();
  await last;
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await last;
  };
};

const allowed = (folder: string): readonly string[] => [
  '--permission',
  ...['resident/', 'core/', 'node_modules/', 'package.json'].map(
    (path) => `--allow-fs-read=${root}${path}`,
  ),
  `--allow-fs-read=${folder}/`,
  `--allow-fs-write=${folder}/queue/`,
];

/**
 * The public form as a process of its own: it is given no address of the database, may read its own
 * program and the shared folder, and write nothing but the queue. Answers its address; undefined where
 * it did not start, which keeps nobody from working.
 */
const startForm = async (folder: string, port: number) => {
  const child = spawn(process.execPath, [...allowed(folder), `${root}resident/server/start.ts`], {
    env: { MEGURI_RESIDENT: folder, MEGURI_PARENT: '1', PORT: String(port) },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<undefined>((resolve) => child.once('exit', () => resolve(undefined)));
  const ready = new Promise<string>((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      const address = /^Public form: (\S+)$/.exec(line)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
  return {
    address: await Promise.race([ready, ended]),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
};

type Side = {
  readonly folder: string;
  readonly port: number;
  readonly say: (line: string) => void;
};

/**
 * What residents reach: the exchange with the folder of the public form where there is one, and in the
 * demo the form itself, on the port after the server's.
 */
export const servePublicSide = async (
  platform: Platform,
  { folder, port, say }: Side,
): Promise<() => Promise<void>> => {
  if (!platform.demo && process.env['MEGURI_RESIDENT'] === undefined) return async () => undefined;
  const stopExchange = await startExchange(platform, folder);
  if (!platform.demo) return stopExchange;
  const form = await startForm(residentFolder(folder), port === 0 ? 0 : port + 1);
  if (form.address !== undefined) say(`住民の声の用紙 Public form: ${form.address}`);
  return async () => {
    await form.stop();
    await stopExchange();
  };
};
