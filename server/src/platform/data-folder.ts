import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

/** The data folder: `.meguri` beside the project, or where MEGURI_DATA points. */
export const dataFolder = (): string => resolve(process.env['MEGURI_DATA'] ?? '.meguri');

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: the process is there, it only belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

// A number is used again after a restart of the machine; the start time tells two apart.
const startedAt = (pid: number): string => {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return '';
  return readFileSync(stat, 'utf8').split(') ')[1]?.split(' ')[19] ?? '';
};

type Holder = { readonly pid: number; readonly started: string };

const readHolder = (file: string): Holder | undefined => {
  if (!existsSync(file)) return undefined;
  const [pid, started] = readFileSync(file, 'utf8').trim().split(' ');
  return { pid: Number(pid), started: started ?? '' };
};

/** Who has the folder open now, if anybody. */
export const folderHolder = (folder: string): number | undefined => {
  const holder = readHolder(join(folder, 'lock'));
  if (holder === undefined || !isAlive(holder.pid)) return undefined;
  return startedAt(holder.pid) === holder.started ? holder.pid : undefined;
};

const inUse = (folder: string, pid: number): Error =>
  new Error(
    `データフォルダー ${folder} は、動いている別のめぐり（プロセス ${pid}）が使っています。先にそちらを終了してください。\n` +
      `The data folder ${folder} is in use by another Meguri (process ${pid}). Stop that one first, or set MEGURI_DATA.`,
  );

// A lock of a killed process is moved, not deleted: if somebody took the folder in this moment,
// what was moved is theirs, and it is put back.
const setStaleAside = (file: string): void => {
  if (!existsSync(file)) return;
  const stale = readFileSync(file, 'utf8');
  const aside = `${file}.stale.${process.pid}`;
  renameSync(file, aside);
  if (readFileSync(aside, 'utf8') !== stale) linkSync(aside, file);
  rmSync(aside, { force: true });
};

/**
 * Takes the folder for this process; the embedded engine itself would let a second one in and lose
 * its writes (measured). Throws with a sentence for the person at the terminal.
 */
export const takeFolder = (folder: string): (() => void) => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'lock');
  const holder = folderHolder(folder);
  if (holder !== undefined) throw inUse(folder, holder);
  setStaleAside(file);
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, `${process.pid} ${startedAt(process.pid)}`, { mode: 0o600 });
  try {
    // A link fails when the name exists: of two processes at the same moment one wins.
    linkSync(mine, file);
  } catch {
    throw inUse(folder, folderHolder(folder) ?? 0);
  } finally {
    rmSync(mine, { force: true });
  }
  return () => rmSync(file, { force: true });
};
