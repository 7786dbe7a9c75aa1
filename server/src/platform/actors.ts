import type { Day } from '@meguri/core/base/day.ts';
import type { PostKind } from '@meguri/core/organisation/posts.ts';
import { sql } from 'kysely';
import type { Tx } from './database.ts';
import { sha256 } from './keys.ts';
import type { Accepted, Actor } from './serve.ts';
import { type Session, type SessionRow, toSession } from './sessions.ts';

/** `post_actor` as JSON. */
type Row = {
  readonly name: string;
  readonly police_rank: string;
  readonly kind: PostKind;
  readonly title: string;
  readonly unit_id: string;
  readonly unit_kind: string;
  readonly station_id: string | null;
  readonly acting: boolean;
  readonly from_on: Day;
  readonly until_on: Day | null;
  readonly station_ids: readonly string[];
  readonly beat_ids: readonly string[];
  readonly accepted: readonly Accepted[];
};

type Who = { readonly personId: string; readonly postId: string };

/** Posts whose rows are those of every station; what they may do with them, the policies say. */
const wholePrefecture: readonly PostKind[] = [
  'headquartersClerk',
  'headquartersOfficer',
  'prefecturalChief',
  'auditor',
];

/** Posts that work beats; whoever holds another post beside one of these does so in that one only. */
const worksBeats: readonly PostKind[] = ['beatOfficer', 'boxChief', 'sectionChief'];

const actorOf = ({ personId, postId }: Who, row: Row): Actor => ({
  personId,
  name: row.name,
  rank: row.police_rank,
  postId,
  postKind: row.kind,
  postTitle: row.title,
  unitId: row.unit_id,
  stationId: row.station_id,
  boxId: row.unit_kind === 'policeBox' ? row.unit_id : null,
  beatIds: [...new Set(row.beat_ids)],
  stationIds: row.station_ids,
  acting: row.acting,
  fromOn: row.from_on,
  untilOn: row.until_on,
  accepted: row.accepted,
});

/**
 * The actor of a request: roles are read anew each time, so an ended post ends at once. Opens the
 * transaction's scope to the stations of the post. Undefined when it was not theirs that day.
 */
export const loadActor = async (tx: Tx, who: Who, day: Day): Promise<Actor | undefined> => {
  const { rows } = await sql<{ actor: Row | null }>`
    select open_actor(${who.personId}, ${who.postId}, ${day}, ${wholePrefecture}, ${worksBeats})
      as actor`.execute(tx);
  return rows[0]?.actor ? actorOf(who, rows[0].actor) : undefined;
};

export type Caller = { readonly session: Session; readonly actor: Actor | undefined };

/** Session and actor of a bearer in one statement; no actor where the post is no longer theirs. */
export const loadCaller = async (
  tx: Tx,
  bearer: string,
  { now, today }: { readonly now: Date; readonly today: Day },
): Promise<Caller | undefined> => {
  const { rows } = await sql<SessionRow & { readonly actor: Row | null }>`
    select * from open_caller(${sha256(bearer)}, ${today}, ${wholePrefecture}, ${worksBeats})`.execute(
    tx,
  );
  const [row] = rows;
  const session = row && toSession(row, now);
  if (session === undefined) return undefined;
  return { session, actor: row?.actor ? actorOf(session, row.actor) : undefined };
};
