import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/keys.ts';

export type Password = {
  readonly id: string;
  readonly personId: string;
  readonly hash: string;
  readonly totpSealed: string;
};

const passwords = (tx: Tx) =>
  tx
    .selectFrom('credentials')
    .where('credentials.kind', '=', 'password')
    .where('credentials.ended_at', 'is', null);

type PasswordRow = {
  readonly id: string;
  readonly person_id: string;
  readonly password_hash: string | null;
  readonly totp_sealed: string | null;
};

const toPassword = (row: PasswordRow | undefined): Password | undefined =>
  row && {
    id: row.id,
    personId: row.person_id,
    hash: row.password_hash ?? '',
    totpSealed: row.totp_sealed ?? '',
  };

/** The password of whoever has this staff number. */
export const findPassword = async (tx: Tx, staffNumber: string): Promise<Password | undefined> =>
  toPassword(
    await passwords(tx)
      .innerJoin('staff_numbers', 'staff_numbers.person_id', 'credentials.person_id')
      .select([
        'credentials.id',
        'credentials.person_id',
        'credentials.password_hash',
        'credentials.totp_sealed',
      ])
      .where('staff_numbers.number', '=', staffNumber)
      .executeTakeFirst(),
  );

export const findPasswordOf = async (tx: Tx, personId: string): Promise<Password | undefined> =>
  toPassword(
    await passwords(tx)
      .select(['id', 'person_id', 'password_hash', 'totp_sealed'])
      .where('person_id', '=', personId)
      .executeTakeFirst(),
  );

/** Uses a code of the authenticator; false when this step or a later one was used (T58). */
export const useStep = async (
  tx: Tx,
  which: { readonly id: string; readonly step: number },
  now: Date,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('credentials')
    .set({ totp_step: which.step, used_at: now })
    .where('id', '=', which.id)
    .where((eb) => eb.or([eb('totp_step', 'is', null), eb('totp_step', '<', which.step)]))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
};

export type Passkey = {
  readonly id: string;
  readonly personId: string;
  readonly handle: string;
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
};

export const findPasskey = async (tx: Tx, handle: string): Promise<Passkey | undefined> => {
  const row = await tx
    .selectFrom('credentials')
    .select(['id', 'person_id', 'public_key', 'counter', 'transports'])
    .where('passkey_handle', '=', handle)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      personId: row.person_id,
      handle,
      publicKey: row.public_key ?? '',
      counter: Number(row.counter ?? 0),
      transports: Array.isArray(row.transports) ? row.transports.map(String) : [],
    }
  );
};

export const listPasskeys = async (
  tx: Tx,
  personId: string,
): Promise<readonly { readonly handle: string; readonly transports: readonly string[] }[]> => {
  const rows = await tx
    .selectFrom('credentials')
    .select(['passkey_handle', 'transports'])
    .where('person_id', '=', personId)
    .where('kind', '=', 'passkey')
    .where('ended_at', 'is', null)
    .execute();
  return rows.map(({ passkey_handle, transports }) => ({
    handle: passkey_handle ?? '',
    transports: Array.isArray(transports) ? transports.map(String) : [],
  }));
};

/** A counter that goes back means that the key was copied: then nothing is updated. */
export const usePasskey = async (
  tx: Tx,
  which: { readonly id: string; readonly before: number; readonly counter: number },
  now: Date,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('credentials')
    .set({ counter: which.counter, used_at: now })
    .where('id', '=', which.id)
    .where('counter', '=', which.before)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
};

export type NewCredential = { readonly personId: string; readonly label: string } & (
  | {
      readonly kind: 'password';
      readonly hash: string;
      readonly totpSealed: string;
      readonly step: number;
    }
  | {
      readonly kind: 'passkey';
      readonly handle: string;
      readonly publicKey: string;
      readonly counter: number;
      readonly transports: readonly string[];
    }
);

export const addCredential = async (tx: Tx, made: NewCredential, now: Date): Promise<string> => {
  const id = newId();
  const { kind, label } = made;
  const parts =
    made.kind === 'password'
      ? { password_hash: made.hash, totp_sealed: made.totpSealed, totp_step: made.step }
      : {
          passkey_handle: made.handle,
          public_key: made.publicKey,
          counter: made.counter,
          transports: JSON.stringify(made.transports),
        };
  await tx
    .insertInto('credentials')
    .values({ id, person_id: made.personId, kind, label, made_at: now, ...parts })
    .execute();
  return id;
};

export const setPasswordHash = async (
  tx: Tx,
  which: { readonly personId: string; readonly hash: string },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('credentials')
    .set({ password_hash: which.hash })
    .where('person_id', '=', which.personId)
    .where('kind', '=', 'password')
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
};

/** Ends one way of a person to sign in, or all. Returns how many. */
export const endCredentials = async (
  tx: Tx,
  which: { readonly personId: string; readonly only?: string },
  now: Date,
): Promise<number> => {
  const { numUpdatedRows } = await tx
    .updateTable('credentials')
    .set({ ended_at: now })
    .where('person_id', '=', which.personId)
    .where('ended_at', 'is', null)
    .$if(which.only !== undefined, (query) => query.where('id', '=', which.only ?? ''))
    .executeTakeFirst();
  return Number(numUpdatedRows);
};

export const listCredentials = (tx: Tx, personId: string) =>
  tx
    .selectFrom('credentials')
    .select(['id', 'kind', 'label', 'made_at', 'used_at'])
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .orderBy('made_at')
    .execute();

/** Can anybody sign in? */
export const anyCredential = async (tx: Tx): Promise<boolean> =>
  (await tx
    .selectFrom('credentials')
    .select('id')
    .where('ended_at', 'is', null)
    .limit(1)
    .executeTakeFirst()) !== undefined;
