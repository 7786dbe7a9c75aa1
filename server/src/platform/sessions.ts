import { sql } from 'kysely';
import type { Tx } from './database.ts';
import { newId, newSecret, sha256 } from './keys.ts';

type Who = { readonly personId: string; readonly postId: string };

/** Longest life of a session: a day's duty with its overtime. */
const hours = 14;

/** Starts a session and returns the secret for the cookie; only its hash is kept. */
export const startSession = async (tx: Tx, who: Who, now: Date): Promise<string> => {
  const token = newSecret();
  await tx
    .insertInto('sessions')
    .values({
      id: newId(),
      token_hash: sha256(token),
      person_id: who.personId,
      post_id: who.postId,
      started_at: now,
      seen_at: now,
    })
    .execute();
  return token;
};

export const findSession = async (tx: Tx, token: string, now: Date): Promise<Who | undefined> => {
  const row = await tx
    .selectFrom('sessions')
    .select(['person_id', 'post_id'])
    .where('token_hash', '=', sha256(token))
    .where('ended_at', 'is', null)
    .where(sql<boolean>`started_at > ${now}::timestamptz - make_interval(hours => ${hours})`)
    .executeTakeFirst();
  return row && { personId: row.person_id, postId: row.post_id };
};

export const endSession = async (tx: Tx, token: string, now: Date): Promise<void> => {
  await tx
    .updateTable('sessions')
    .set({ ended_at: now })
    .where('token_hash', '=', sha256(token))
    .execute();
};
