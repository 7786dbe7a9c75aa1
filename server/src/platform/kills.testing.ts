import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

// Starts the writer of kill-writer.testing.ts and kills it; used by the test and the benchmark.

const script = new URL('./kill-writer.testing.ts', import.meta.url);

export type Writer = {
  readonly process: ChildProcess;
  /** Ids found when it opened the folder. */
  readonly kept: ReadonlySet<string>;
  /** Ids acknowledged so far; grows while it lives. */
  readonly acknowledged: ReadonlySet<string>;
  readonly startMs: number;
};

/** Sockets go into the test's own folder, so that killed processes leave nothing behind. */
const spawn = (folder: string): ChildProcess => {
  const temp = join(folder, 'tmp');
  mkdirSync(temp, { recursive: true });
  const env = { ...process.env, TMPDIR: temp };
  return fork(script, [join(folder, 'meguri')], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
};

/** The last words of a writer that was refused. */
export const refusedWriter = async (
  folder: string,
): Promise<{ readonly code: number | null; readonly said: string }> => {
  const child = spawn(folder);
  const words: string[] = [];
  child.stderr?.on('data', (text) => words.push(String(text)));
  const [code] = await once(child, 'close');
  return { code, said: words.join('') };
};

type Message = { readonly kept?: readonly string[]; readonly acknowledged?: string };

/** A writer that has opened the folder and had its first fact acknowledged. */
export const startWriter = async (folder: string): Promise<Writer> => {
  const started = performance.now();
  const child = spawn(folder);
  const kept = new Set<string>();
  const acknowledged = new Set<string>();
  const first = new Promise<void>((resolve, reject) => {
    child.on('message', (message: Message) => {
      for (const id of message.kept ?? []) kept.add(id);
      if (message.acknowledged === undefined) return;
      acknowledged.add(message.acknowledged);
      resolve();
    });
    child.on('exit', (code) => reject(new Error(`The writer ended by itself (${code}).`)));
  });
  await first;
  return { process: child, kept, acknowledged, startMs: performance.now() - started };
};

export const killWriter = async (writer: Writer): Promise<void> => {
  const closed = once(writer.process, 'close');
  writer.process.kill('SIGKILL');
  await closed;
};

export const stopWriter = async (writer: Writer): Promise<number | null> => {
  const closed = once(writer.process, 'close');
  writer.process.send('stop');
  const [code] = await closed;
  return code;
};

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export type Kills = {
  readonly kills: number;
  readonly acknowledged: number;
  /** Facts that were acknowledged and are not there after the next start. */
  readonly lost: readonly string[];
  readonly startMs: readonly number[];
};

/** Kills the writer so many times, each time at another moment of its work; counts what is lost. */
export const killRounds = async (folder: string, kills: number): Promise<Kills> => {
  const promised = new Set<string>();
  const lost = new Set<string>();
  const startMs: number[] = [];
  for (let round = 0; round <= kills; round += 1) {
    const writer = await startWriter(folder);
    startMs.push(writer.startMs);
    for (const id of promised) if (!writer.kept.has(id)) lost.add(id);
    if (round === kills) await stopWriter(writer);
    else {
      while (writer.acknowledged.size < 8 + ((round * 7) % 40)) await wait(1);
      await wait(round % 5);
      await killWriter(writer);
    }
    for (const id of writer.acknowledged) promised.add(id);
  }
  return { kills, acknowledged: promised.size, lost: [...lost], startMs };
};
