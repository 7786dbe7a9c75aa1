import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Where the product is run from, and its command. */
export const root = join(import.meta.dirname, '../../..');
export const program = join(root, 'server/src/cli/meguri.ts');

/** The environment of a product on a data folder and a free port of its own. */
export const environment = (data: string, own: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => {
  const { DATABASE_URL: _, MEGURI_KEYS: __, ...env } = process.env;
  return { ...env, MEGURI_DATA: data, PORT: '0', ...own };
};

export type Product = {
  readonly url: string;
  /** The public form beside it, where it started. */
  readonly form: string | undefined;
  readonly stop: () => Promise<void>;
};

/** Starts the product as its users do and waits until it is ready; the address ends with a slash. */
export const startProduct = async (env: NodeJS.ProcessEnv): Promise<Product> => {
  const child = spawn(process.execPath, [program, 'serve'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The server ended (${code}).`)));
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const ready = /Meguri ready: (\S+)/.exec(said)?.[1];
      if (ready !== undefined) resolve(ready);
    });
  });
  const stop = (): Promise<void> => {
    child.kill('SIGTERM');
    return ended;
  };
  return { url, form: /Public form: (\S+)/.exec(said)?.[1], stop };
};
