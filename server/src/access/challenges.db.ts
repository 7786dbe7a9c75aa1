import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/keys.ts';

type Purpose = 'sign-in' | 'add-passkey' | 'unlock' | 'provider';

type Asked = {
  readonly purpose: Purpose;
  readonly challenge: string;
  readonly deviceHash: string;
  readonly verifier?: string;
  readonly personId?: string;
  readonly sessionId?: string;
};

export type Challenge = {
  readonly challenge: string;
  readonly verifier: string | null;
  readonly personId: string | null;
  readonly sessionId: string | null;
  readonly deviceHash: string;
};

const lifeMinutes = 10;
const minute = 60_000;

/** Keeps a question until it is answered; returns its id. Questions of yesterday are swept out. */
export const addChallenge = async (tx: Tx, asked: Asked, now: Date): Promise<string> => {
  const id = newId();
  const yesterday = new Date(now.getTime() - 24 * 60 * minute);
  await tx.deleteFrom('sign_in_challenges').where('expires_at', '<', yesterday).execute();
  await tx
    .insertInto('sign_in_challenges')
    .values({
      id,
      purpose: asked.purpose,
      challenge: asked.challenge,
      verifier: asked.verifier ?? null,
      person_id: asked.personId ?? null,
      session_id: asked.sessionId ?? null,
      device_hash: asked.deviceHash,
      made_at: now,
      expires_at: new Date(now.getTime() + lifeMinutes * minute),
    })
    .execute();
  return id;
};

/** Takes a question for its one answer; none when it was answered, is too old or another's. */
export const takeChallenge = async (
  tx: Tx,
  which: { readonly id: string; readonly purpose: Purpose },
  now: Date,
): Promise<Challenge | undefined> => {
  const row = await tx
    .updateTable('sign_in_challenges')
    .set({ used_at: now })
    .where('id', '=', which.id)
    .where('purpose', '=', which.purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['challenge', 'verifier', 'person_id', 'session_id', 'device_hash'])
    .executeTakeFirst();
  return (
    row && {
      challenge: row.challenge,
      verifier: row.verifier,
      personId: row.person_id,
      sessionId: row.session_id,
      deviceHash: row.device_hash,
    }
  );
};
