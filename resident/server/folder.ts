import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import {
  type Inside,
  insideSchema,
  type Packet,
  packetSchema,
} from '@meguri/core/voices/letter.ts';
import { newName } from './seal.ts';

/** Letters nobody pulls fill a disk; from so many on the form asks to come again later. */
const mostWaiting = 5000;

/**
 * The one folder both sides know: `inside.json` and `answers/` are written by the inside and only read
 * here, `queue/` is only added to here and emptied by the inside.
 */
export const openFolder = (folder: string) => {
  const queue = join(folder, 'queue');
  mkdirSync(queue, { recursive: true, mode: 0o700 });
  const read = (file: string): unknown => {
    const path = join(folder, file);
    return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
  };
  return {
    /** What the inside says of itself; undefined while it has said nothing. */
    inside: (): Inside | undefined => insideSchema.safeParse(read('inside.json')).data,
    /** Adds a letter, whole or not at all; false where too many wait. */
    add: (letter: Uint8Array): boolean => {
      if (readdirSync(queue).length >= mostWaiting) return false;
      const name = join(queue, newName());
      writeFileSync(`${name}.part`, letter, { mode: 0o600, flag: 'wx' });
      renameSync(`${name}.part`, `${name}.letter`);
      return true;
    },
    /** The answers under a name that follows from a ticket. */
    packet: (name: string): Packet | undefined =>
      packetSchema.safeParse(read(join('answers', `${name}.json`))).data,
  };
};

export type Folder = ReturnType<typeof openFolder>;
