import type { Adoption } from '@meguri/core/directives/register-use.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

/** Adoptions with the last day of each that was ended, in the order they were made. */
export const readAdoptions = async (tx: Tx): Promise<readonly Adoption[]> => {
  const { rows } = await sql<Adoption>`
    select a.id, a.pack, a.from_on as "fromOn", e.last_on as "lastOn"
    from pack_adoptions a
    left join pack_ends e on e.adoption_id = a.id
    order by a.from_on, a.id`.execute(tx);
  return rows;
};

/** Last days of own packs. */
export const readOwnEnds = async (
  tx: Tx,
): Promise<readonly { readonly pack: string; readonly lastOn: string }[]> => {
  const { rows } = await sql<{ pack: string; lastOn: string }>`
    select pack, last_on as "lastOn" from pack_ends where adoption_id is null`.execute(tx);
  return rows;
};

type NewAdoption = {
  readonly id: string;
  readonly pack: string;
  readonly from_on: string;
  readonly reason: string;
  readonly adopted_at: Date;
  readonly adopted_by: string;
};

export const insertAdoption = async (tx: Tx, row: NewAdoption): Promise<void> => {
  await tx.insertInto('pack_adoptions').values(row).execute();
};

type NewEnd = {
  readonly id: string;
  readonly pack: string;
  readonly adoption_id: string | null;
  readonly last_on: string;
  readonly reason: string;
  readonly ended_at: Date;
  readonly ended_by: string;
};

export const insertEnd = async (tx: Tx, row: NewEnd): Promise<void> => {
  await tx.insertInto('pack_ends').values(row).execute();
};
