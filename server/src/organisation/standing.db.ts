import type { Day } from '@meguri/core/base/day.ts';
import type { HeldPost } from '@meguri/core/organisation/reporting-line.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

/** Every post a person holds on a day, acting ones among them, with where it stands. */
export const readHeldPosts = async (
  tx: Tx,
  personId: string,
  day: Day,
): Promise<readonly HeldPost[]> => {
  const { rows } = await sql<HeldPost>`
    select post.id as "postId", post.kind, unit.id as "unitId",
      coalesce(unit.station_id, parent.station_id) as "stationId",
      case when unit.kind = 'policeBox' then unit.id end as "boxId", holding.acting
    from post_holdings holding
    join posts post on post.id = holding.post_id
    join units unit on unit.id = post.unit_id
    left join units parent on parent.id = unit.parent_id
    where holding.person_id = ${personId} and holding.from_on <= ${day}
      and (holding.until_on is null or holding.until_on >= ${day})
    order by holding.acting, post.id`.execute(tx);
  return rows;
};
