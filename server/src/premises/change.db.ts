import type { Tx } from '../platform/database.ts';

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
