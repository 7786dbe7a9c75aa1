import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type SettingRow = {
  readonly pack: string;
  readonly clause: string;
  readonly value: string;
  readonly document: string;
  readonly fromOn: string;
  readonly by: string;
  readonly at: Date;
};

/** What was set where a directive leaves it open, the newest first. */
export const readSettings = async (tx: Tx): Promise<readonly SettingRow[]> => {
  const { rows } = await sql<SettingRow>`
    select s.pack, s.delegation as clause, s.value, s.document, s.from_on as "fromOn",
      person.name as by, s.set_at as at
    from delegation_settings s join persons person on person.id = s.set_by
    order by s.set_at desc, s.id`.execute(tx);
  return rows;
};
