import type { Day, Month } from '@meguri/core/base/day.ts';
import type { PostKind } from '@meguri/core/organisation/posts.ts';
import type { ReviewException } from '@meguri/core/reviews/exceptions.ts';
import type { PlausibilityQuestion } from '@meguri/core/reviews/plausibility.ts';
import type { Agreement } from '@meguri/core/reviews/review.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type OfMonth = { readonly beatId: string; readonly year: number; readonly month: Month };

export type OfficerRow = {
  readonly personId: string;
  readonly name: string;
  readonly rank: string;
  readonly kind: 'own' | 'acting';
  readonly fromOn: Day;
};

type Signed = { readonly byId: string; readonly by: string; readonly at: string };

type Named = { readonly id: string; readonly name: string };

/** One beat's month with what was recorded about it. */
export type MonthRow = {
  readonly beat: Named;
  readonly box: Named;
  readonly station: Named;
  /** In charge at the end of the month: the officer, else whoever acted. */
  readonly officer: OfficerRow | null;
  /** In charge on the day of the request. */
  readonly inChargeId: string | null;
  /** null: not closed, or opened again. */
  readonly closedAt: string | null;
  /** Whoever closed it first, then everybody assigned to the beat in the month. */
  readonly people: readonly string[];
  readonly review:
    | (Signed & {
        readonly id: string;
        readonly guidance: string;
        readonly agreements: readonly Agreement[];
        readonly exceptions: readonly ReviewException[];
        readonly questions: readonly PlausibilityQuestion[];
      })
    | null;
  readonly answer: (Signed & { readonly text: string }) | null;
};

const signed = (by: string, at: string, rest = ''): RawBuilder<unknown> =>
  sql.raw(
    `'byId', ${by}, 'by', (select p.name from persons p where p.id = ${by}), 'at', ${at}${rest}`,
  );

const inChargeOn = (from: RawBuilder<unknown>, until: RawBuilder<unknown>) => sql`
  select a.person_id, p.name, p.police_rank, a.kind, a.from_on
  from beat_assignments a join persons p on p.id = a.person_id
  where a.beat_id = b.id and a.kind in ('own', 'acting') and a.from_on <= ${until}
    and (a.until_on is null or a.until_on >= ${from})
  order by a.kind desc, a.from_on desc, a.id limit 1`;

const monthColumns = sql`
  jsonb_build_object('id', b.id, 'name', b.name) as beat,
  jsonb_build_object('id', box.id, 'name', box.name) as box,
  jsonb_build_object('id', station.id, 'name', station.name) as station,
  case when o.person_id is not null then jsonb_build_object('personId', o.person_id,
    'name', o.name, 'rank', o.police_rank, 'kind', o.kind, 'fromOn', o.from_on) end as officer,
  now_in.person_id as "inChargeId",
  case when c.reopened_at is null then to_jsonb(c.closed_at) end as "closedAt",
  coalesce(c.people, '{}') as people,
  case when r.id is not null then jsonb_build_object(${signed('r.reviewed_by', 'r.reviewed_at')},
    'id', r.id, 'guidance', r.guidance, 'agreements', r.agreements, 'exceptions', r.exceptions,
    'questions', r.questions) end as review,
  case when n.review_id is not null then
    jsonb_build_object(${signed('n.answered_by', 'n.answered_at')}, 'text', n.text) end as answer`;

type Asked = { readonly year: number; readonly month: Month; readonly today: Day };

const selectMonths = async (
  tx: Tx,
  where: RawBuilder<unknown>,
  { year, month, today }: Asked,
): Promise<readonly MonthRow[]> => {
  const first = sql`make_date(${year}::integer, ${month}::integer, 1)`;
  const end = sql`(${first} + interval '1 month - 1 day')::date`;
  const { rows } = await sql<MonthRow>`
    with chosen as materialized (select b.* from beats b where ${where}
      and b.from_on <= ${end} and (b.until_on is null or b.until_on >= ${first}))
    select ${monthColumns}
    from chosen b
    join units box on box.id = b.box_id
    join units station on station.id = b.station_id
    left join closed_months(array(select id from chosen), ${first}) c
      on c.beat_id = b.id and c.year = ${year} and c.month = ${month}
    left join reviews r on r.beat_id = b.id and r.year = ${year} and r.month = ${month}
    left join review_answers n on n.review_id = r.id
    left join lateral (${inChargeOn(first, end)}) o on true
    left join lateral (${inChargeOn(sql`${today}::date`, sql`${today}::date`)}) now_in on true
    order by box.sort, box.code, b.number, b.from_on`.execute(tx);
  return rows;
};

/** The beats of a station that existed in a month, in the order of the organisation. */
export const listMonths = (tx: Tx, stationId: string, asked: Asked): Promise<readonly MonthRow[]> =>
  selectMonths(tx, sql`b.station_id = ${stationId}`, asked);

export const findMonth = async (
  tx: Tx,
  beatId: string,
  asked: Asked,
): Promise<MonthRow | undefined> => (await selectMonths(tx, sql`b.id = ${beatId}`, asked))[0];

/** The post a person holds on a day; the highest first, an acting one counts. */
export const findPostKinds = async (
  tx: Tx,
  personId: string,
  day: Day,
): Promise<readonly PostKind[]> => {
  const { rows } = await sql<{ kind: PostKind }>`
    select post.kind from post_holdings holding join posts post on post.id = holding.post_id
    where holding.person_id = ${personId} and holding.from_on <= ${day}
      and (holding.until_on is null or holding.until_on >= ${day})
    order by holding.acting, post.sort`.execute(tx);
  return rows.map(({ kind }) => kind);
};
