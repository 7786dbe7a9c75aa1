import type { Day, Month } from '@meguri/core/base/day.ts';
import type { SheetSwitches } from '@meguri/core/sheets/form.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type Tier = 'priority' | 'general';

/** The records of one beat behind counts of some months and tiers. */
export type RecordsAsked = {
  readonly beatId: string;
  readonly year: number;
  readonly asOf: Day;
  /** Of a flow the months it sums, of a stock the one month it stands at. */
  readonly months: readonly Month[];
  readonly tiers: readonly Tier[];
  readonly switches: Pick<SheetSwitches, 'listedCount' | 'provisionalInListed'>;
};

export type CellRecord = {
  readonly premisesId: string | null;
  readonly address: string;
  readonly kind: 'household' | 'establishment' | null;
  readonly tier: Tier | null;
  readonly on: Day | null;
  readonly count: number;
};

// The same spells, months and conditions as the function sheet_months counts.
const spells = ({ beatId, year, asOf, switches }: RecordsAsked) => sql`
  (select one.*, case when one.provisional and not ${switches.provisionalInListed}
      then case when one.card_done is null then 99 else greatest(one.starts, one.card_done) end
      else one.starts end as listed_from
    from sheet_spells(array[${beatId}]::uuid[], ${year},
      least(${asOf}::date, make_date(${year}, 12, 31)), ${switches.listedCount === 'due'}) one
    where one.ends is distinct from 0) spell`;

const month = ({ months }: RecordsAsked): Month => months[0] ?? 0;
const among = (months: readonly Month[]) => sql`any (${months}::integer[])`;

const active = (at: Month) =>
  sql`(spell.starts <= ${at} and (spell.ends is null or spell.ends > ${at}))`;
const listed = (at: Month) => sql`(not spell.exempt and spell.due and spell.listed_from <= ${at}
  and (spell.ends is null or spell.ends > ${at}))`;
const unmet = (at: Month) => sql`(spell.met is null or spell.met > ${at})`;
const uncarded = (at: Month) => sql`(spell.card_done is null or spell.card_done > ${at})`;

const metOn = (year: number) => sql`(select min(v.happened_on) from visits v
  where v.premises_id = spell.premises_id and v.outcome = 'met'
    and v.happened_on >= make_date(${year}, 1, 1)
    and not exists (select from visit_withdrawals w where w.visit_id = v.id))`;
const cardedOn = sql`(select min(v.happened_on) from visits v
  where v.premises_id = spell.premises_id and v.card_step = 'completed'
    and not exists (select from visit_withdrawals w where w.visit_id = v.id))`;
const leftOn = (year: number) => sql`(select max(c.happened_on) from premises_changes c
  where c.premises_id = spell.premises_id and c.type = 'moved-out'
    and extract(year from c.happened_on) = ${year})`;
const addedOn = sql`(select p.added_on from premises p where p.id = spell.premises_id)`;

type Choice = { readonly where: RawBuilder<unknown>; readonly on: RawBuilder<unknown> };

/** Counts made from premises, by the names a form may use. */
export const premisesCounts = [
  'completed',
  'newlyKnown',
  'movedOut',
  'outstanding',
  'listed',
  'provisional',
  'provisionalMade',
  'provisionalResolved',
  'guideRegisterHouseholds',
] as const;
export type PremisesCount = (typeof premisesCounts)[number];

const choose = (name: PremisesCount, asked: RecordsAsked): Choice => {
  const [at, flow] = [month(asked), among(asked.months)];
  const known = sql`spell.known_here and spell.card_done = ${flow}`;
  const choices: Record<PremisesCount, Choice> = {
    completed: { where: sql`spell.met_here and spell.met = ${flow}`, on: metOn(asked.year) },
    newlyKnown: { where: known, on: cardedOn },
    movedOut: { where: sql`spell.left_here and spell.ends = ${flow}`, on: leftOn(asked.year) },
    outstanding: { where: sql`${listed(at)} and ${unmet(at)}`, on: sql`null::date` },
    listed: { where: listed(at), on: sql`null::date` },
    provisional: {
      where: sql`spell.provisional and ${active(at)} and ${uncarded(at)}`,
      on: addedOn,
    },
    provisionalMade: { where: sql`spell.made_here and spell.starts = ${flow}`, on: addedOn },
    provisionalResolved: { where: sql`spell.provisional and ${known}`, on: cardedOn },
    guideRegisterHouseholds: {
      where: sql`spell.kind = 'household' and ${active(at)} and not ${uncarded(at)}`,
      on: sql`null::date`,
    },
  };
  return choices[name];
};

/** One record for each premises a count holds. */
export const readPremisesRecords = async (
  tx: Tx,
  name: PremisesCount,
  asked: RecordsAsked,
): Promise<readonly CellRecord[]> => {
  const { where, on } = choose(name, asked);
  const { rows } = await sql<CellRecord>`
    select spell.premises_id as "premisesId",
      trim(concat_ws(' ', detail.address_text,
        case when spell.kind = 'establishment' then detail.name end)) as address,
      spell.kind, spell.tier, ${on} as on, 1 as count
    from ${spells(asked)}
    left join premises_details detail on detail.premises_id = spell.premises_id
    where spell.tier = any (${asked.tiers}) and ${where}`.execute(tx);
  return rows;
};

/** Visits at which slips were left; `count` is how many. */
export const readSlipRecords = async (
  tx: Tx,
  column: 'cr_cards' | 'patrol_cards',
  { beatId, year, asOf, months }: RecordsAsked,
): Promise<readonly CellRecord[]> => {
  const slips = sql.ref(`visit.${column}`);
  const { rows } = await sql<CellRecord>`
    select visit.premises_id as "premisesId",
      trim(concat_ws(' ', detail.address_text,
        case when premises.kind = 'establishment' then detail.name end)) as address,
      premises.kind, null as tier, visit.happened_on as on, ${slips} as count
    from visits visit
    join premises on premises.id = visit.premises_id
    left join premises_details detail on detail.premises_id = visit.premises_id
    where visit.beat_id = ${beatId} and ${slips} > 0
      and visit.happened_on between make_date(${year}, 1, 1)
        and least(${asOf}::date, make_date(${year}, 12, 31))
      and extract(month from visit.happened_on)::integer = ${among(months)}
      and not exists (select from visit_withdrawals gone where gone.visit_id = visit.id)`.execute(
    tx,
  );
  return rows;
};

/** The register entry a month's C was read from, with its source. */
export const readRegisterRecord = async (
  tx: Tx,
  asked: RecordsAsked,
): Promise<readonly CellRecord[]> => {
  const { rows } = await sql<CellRecord>`
    select null as "premisesId", source as address, null as kind, null as tier, as_of as on, count
    from register_households
    where beat_id = ${asked.beatId}
      and as_of < (make_date(${asked.year}, ${month(asked)}, 1) + interval '1 month')::date
    order by as_of desc, recorded_at desc limit 1`.execute(tx);
  return rows;
};

/** The doors that the approved plan puts into these months. */
export const readPlannedRecords = async (
  tx: Tx,
  { beatId, year, months, tiers }: RecordsAsked,
): Promise<readonly CellRecord[]> => {
  const { rows } = await sql<CellRecord>`
    select door.premises_id as "premisesId",
      trim(concat_ws(' ', detail.address_text,
        case when premises.kind = 'establishment' then detail.name end)) as address,
      premises.kind, door.tier, null as on, 1 as count
    from plan_doors door
    join premises on premises.id = door.premises_id
    left join premises_details detail on detail.premises_id = door.premises_id
    where door.plan_id = (select plan_id from plan_months
        where beat_id = ${beatId} and year = ${year} order by version desc limit 1)
      and door.month = ${among(months)} and door.tier = any (${tiers})`.execute(tx);
  return rows;
};

/** How many premises stand where on the way to a stock at the end of a month. */
export type Standing = {
  readonly active: number;
  readonly exempt: number;
  readonly notDue: number;
  readonly unlisted: number;
  readonly listed: number;
  readonly met: number;
  readonly households: number;
  readonly uncarded: number;
  readonly provisionalBefore: number;
};

export const readStanding = async (tx: Tx, asked: RecordsAsked): Promise<Standing | undefined> => {
  const at = month(asked);
  const here = active(at);
  const { rows } = await sql<Standing>`
    select count(*) filter (where ${here}) as active,
      count(*) filter (where ${here} and spell.exempt) as exempt,
      count(*) filter (where ${here} and not spell.exempt and not spell.due) as "notDue",
      count(*) filter (where ${here} and not spell.exempt and spell.due
        and spell.listed_from > ${at}) as unlisted,
      count(*) filter (where ${listed(at)}) as listed,
      count(*) filter (where ${listed(at)} and not ${unmet(at)}) as met,
      count(*) filter (where ${here} and spell.kind = 'household') as households,
      count(*) filter (where ${here} and spell.kind = 'household' and ${uncarded(at)}) as uncarded,
      count(*) filter (where spell.provisional and ${active(at - 1)} and ${uncarded(at - 1)})
        as "provisionalBefore"
    from ${spells(asked)} where spell.tier = any (${asked.tiers})`.execute(tx);
  return rows[0];
};

/** Meetings of these months that were not the first of the year; they do not count (MG-N2b). */
export const countMetAgain = async (
  tx: Tx,
  { beatId, year, asOf, months }: RecordsAsked,
): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from visits visit
    where visit.beat_id = ${beatId} and visit.outcome = 'met'
      and visit.happened_on between make_date(${year}, 1, 1)
        and least(${asOf}::date, make_date(${year}, 12, 31))
      and extract(month from visit.happened_on)::integer = ${among(months)}
      and not exists (select from visit_withdrawals gone where gone.visit_id = visit.id)
      and exists (select from visits first
        where first.premises_id = visit.premises_id and first.outcome = 'met'
          and first.happened_on >= make_date(${year}, 1, 1)
          and first.happened_at < visit.happened_at
          and not exists (select from visit_withdrawals gone where gone.visit_id = first.id))`.execute(
    tx,
  );
  return rows[0]?.count ?? 0;
};
