import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { idFrom } from '@meguri/core/base/ids.ts';
import { sql } from 'kysely';
import type { Tx } from './database.ts';
import { newSecret, sha256 } from './keys.ts';
import { setScope } from './scope.ts';
import type { Actor } from './serve.ts';

/** The header by which the command line shows the token of the file. */
export const commandLineHeader = 'x-meguri-cli';

/** Where a running server says how to reach it; only its owner can read the file (0600). */
export const contactFile = (folder: string): string => join(folder, 'server.json');

export type CommandLine = {
  /** True once for the token in the file; from then on another one stands there. */
  readonly take: (sent: string) => boolean;
  readonly close: () => void;
};

/** Lets the command line of the same account in, one request per token (docs/decisions/0006). */
export const openCommandLine = (folder: string, port: number): CommandLine => {
  const file = contactFile(folder);
  let token = '';
  const renew = (): void => {
    token = newSecret();
    const next = `${file}.next`;
    writeFileSync(next, JSON.stringify({ port, token }), { mode: 0o600 });
    renameSync(next, file);
  };
  renew();
  return {
    take: (sent) => {
      // Digests are compared, so that the time it takes tells nothing about the token.
      const right = sha256(sent) === sha256(token);
      if (right) renew();
      return right;
    },
    close: () => rmSync(file, { force: true }),
  };
};

const personId = idFrom('meguri', 'command line');
const postId = idFrom('meguri', 'command line post');
const unitId = idFrom('meguri', 'command line unit');

export const isCommandLine = (actor: Pick<Actor, 'postId'>): boolean => actor.postId === postId;

/**
 * Who the command line acts as: a clerk of headquarters who holds no post, so that nobody can sign in
 * as it, and whose name stands in audit and ledger.
 */
export const loadCommandLine = async (tx: Tx): Promise<Actor> => {
  const name = 'コマンド行';
  await sql`insert into persons (id, name, kana, police_rank)
    values (${personId}, ${name}, 'こまんどぎょう', '') on conflict (id) do nothing`.execute(tx);
  const { rows } = await sql<{ id: string }>`
    select id from units where kind = 'station' order by sort, id`.execute(tx);
  const stationIds = rows.map(({ id }) => id);
  await setScope(tx, stationIds);
  const post = { postId, postKind: 'headquartersClerk', postTitle: name } as const;
  const nowhere = { stationId: null, boxId: null, beatIds: [] };
  const always = { acting: false, fromOn: '0001-01-01', untilOn: null, accepted: [] };
  return { personId, name, rank: '', ...post, unitId, ...nowhere, stationIds, ...always };
};
