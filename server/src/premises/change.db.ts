import type { Day } from '@meguri/core/base/day.ts';
import type { Tier } from '@meguri/core/pack/criteria.ts';
import type { Tx } from '../platform/database.ts';

export type NewChange = {
  readonly id: string;
  readonly station_id: string;
  readonly premises_id: string;
  readonly type: string;
  readonly tier?: Tier;
  readonly visit_class?: string | null;
  readonly merged_into?: string;
  readonly reason?: string;
  readonly review_on?: Day;
  readonly happened_on: Day;
  readonly happened_at: Date;
  readonly recorded_at: Date;
  readonly recorded_by: string;
};

export const insertChange = async (tx: Tx, row: NewChange): Promise<void> => {
  await tx.insertInto('premises_changes').values(row).execute();
};

type NewDetails = {
  readonly town_part_id: string;
  readonly building_id: string | null;
  readonly room: string;
  readonly name: string;
  readonly address_text: string;
  readonly address_key: string;
  readonly search_key: string;
  readonly convenience: string;
};

/** Puts the new values in the place of this revision; false when somebody was there first. */
export const updateDetails = async (
  tx: Tx,
  premises: { readonly id: string; readonly revision: number },
  details: NewDetails,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('premises_details')
    .set({ ...details, revision: premises.revision + 1 })
    .where('premises_id', '=', premises.id)
    .where('revision', '=', premises.revision)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
};

type NewCorrection = {
  readonly id: string;
  readonly station_id: string;
  readonly premises_id: string;
  readonly revision: number;
  readonly address_text: string;
  readonly name: string;
  readonly convenience: string;
  readonly corrected_by: string;
  readonly corrected_at: Date;
};

export const insertCorrection = async (tx: Tx, row: NewCorrection): Promise<void> => {
  await tx.insertInto('premises_corrections').values(row).execute();
};

/** Who corrected last; undefined while everything is as it was added. */
export const lastCorrector = async (tx: Tx, premisesId: string): Promise<string | undefined> => {
  const row = await tx
    .selectFrom('premises_corrections as entry')
    .innerJoin('persons as person', 'person.id', 'entry.corrected_by')
    .select('person.name')
    .where('entry.premises_id', '=', premisesId)
    .orderBy('entry.revision', 'desc')
    .executeTakeFirst();
  return row?.name;
};
