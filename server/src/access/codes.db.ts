import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/keys.ts';

export type Code = {
  readonly id: string;
  readonly personId: string;
  readonly first: boolean;
  readonly totpSealed: string;
};

type NewCode = Omit<Code, 'id'> & {
  readonly hash: string;
  readonly madeBy: string | null;
  readonly expiresAt: Date;
};

/** Keeps the hash of a code; an earlier unused one of the same person is worth nothing any more. */
export const addCode = async (tx: Tx, code: NewCode, now: Date): Promise<void> => {
  await tx
    .updateTable('sign_in_codes')
    .set({ expires_at: now })
    .where('person_id', '=', code.personId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .execute();
  await tx
    .insertInto('sign_in_codes')
    .values({
      id: newId(),
      code_hash: code.hash,
      person_id: code.personId,
      first_administrator: code.first,
      totp_sealed: code.totpSealed,
      made_by: code.madeBy,
      made_at: now,
      expires_at: code.expiresAt,
    })
    .execute();
};

/** The code with this hash while it is good. */
export const findCode = async (tx: Tx, hash: string, now: Date): Promise<Code | undefined> => {
  const row = await tx
    .selectFrom('sign_in_codes')
    .select(['id', 'person_id', 'first_administrator', 'totp_sealed'])
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      personId: row.person_id,
      first: row.first_administrator,
      totpSealed: row.totp_sealed,
    }
  );
};

/** Uses a code up; false when somebody else was faster. */
export const useUpCode = async (tx: Tx, id: string, now: Date): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('sign_in_codes')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
};
