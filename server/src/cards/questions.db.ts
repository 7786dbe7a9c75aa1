import type { lookReasons } from '@meguri/core/cards/looks.ops.ts';
import type { CardPurpose } from '@meguri/core/pack/purposes.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type QuestionRow = {
  readonly look_id: string;
  readonly station_id: string;
  readonly person_id: string;
  readonly by: string;
  readonly box_id: string | null;
  readonly looked_at: Date;
  readonly purpose: CardPurpose;
  readonly premises_id: string | null;
  readonly address: string;
  readonly reasons: readonly (typeof lookReasons)[number][];
  readonly comment: string | null;
};

/** Open questions about looks at these stations (function questioned_looks), the newest first. */
export const listQuestions = async (
  tx: Tx,
  stationIds: readonly string[],
  now: Date,
): Promise<readonly QuestionRow[]> => {
  const { rows } = await sql<QuestionRow>`
    select asked.look_id, asked.station_id, asked.person_id, person.name as by, unit.id as box_id,
      asked.looked_at, look.purpose, look.premises_id, coalesce(place.address_text, '') as address,
      to_jsonb(asked.reasons) as reasons, said.comment
    from questioned_looks(${stationIds}::uuid[], ${now}::timestamptz) asked
    join card_looks look on look.id = asked.look_id
    join persons person on person.id = asked.person_id
    left join posts post on post.id = look.post_id
    left join units unit on unit.id = post.unit_id and unit.kind = 'policeBox'
    left join premises_details place on place.premises_id = look.premises_id
    left join look_comments said on said.look_id = asked.look_id
    order by asked.looked_at desc limit 500`.execute(tx);
  return rows;
};

export type AskedLook = {
  readonly id: string;
  readonly station_id: string;
  readonly person_id: string;
  readonly box_id: string | null;
  readonly looked_at: Date;
  readonly commented: boolean;
  readonly reviewed: boolean;
};

export const findLook = async (tx: Tx, lookId: string): Promise<AskedLook | undefined> => {
  const { rows } = await sql<AskedLook>`
    select look.id, look.station_id, look.person_id, unit.id as box_id, look.looked_at,
      exists (select from look_comments c where c.look_id = look.id) as commented,
      exists (select from look_reviews r where r.look_id = look.id) as reviewed
    from card_looks look
    left join posts post on post.id = look.post_id
    left join units unit on unit.id = post.unit_id and unit.kind = 'policeBox'
    where look.id = ${lookId}`.execute(tx);
  return rows[0];
};
