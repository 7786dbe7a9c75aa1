import type { Month } from '@meguri/core/base/day.ts';
import type { checkKinds } from '@meguri/core/reviews/reviews.ops.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';
import type { Place } from '../platform/serve.ts';

export type CheckRow = {
  readonly boxId: string;
  readonly kind: (typeof checkKinds)[number];
  readonly personId: string | null;
  readonly person: string | null;
  readonly text: string;
  readonly by: string;
  readonly at: string;
};

type Asked = { readonly stationId: string; readonly year: number; readonly month: Month };

/** What the station chief noted for the boxes of a station and a month, in the order of writing. */
export const listChecks = async (tx: Tx, asked: Asked): Promise<readonly CheckRow[]> => {
  const { rows } = await sql<CheckRow>`
    select s.box_id as "boxId", s.kind, s.person_id as "personId", whom.name as person, s.text,
      chief.name as by, to_jsonb(s.at) as at
    from station_checks s
    join persons chief on chief.id = s.by_person
    left join persons whom on whom.id = s.person_id
    where s.station_id = ${asked.stationId} and s.year = ${asked.year}
      and s.month = ${asked.month}
    order by s.at, s.id`.execute(tx);
  return rows;
};

export const findBoxPlace = async (tx: Tx, boxId: string): Promise<Place | undefined> => {
  const row = await tx
    .selectFrom('units')
    .select(['id', 'station_id'])
    .where('id', '=', boxId)
    .where('kind', '=', 'policeBox')
    .executeTakeFirst();
  return row && { stationId: row.station_id ?? undefined, boxId: row.id };
};
