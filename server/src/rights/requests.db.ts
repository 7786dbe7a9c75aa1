import type { Day } from '@meguri/core/base/day.ts';
import type {
  capacities,
  Decision,
  DecisionGround,
  identityKinds,
  RequestKind,
  RequestStep,
  requestWays,
} from '@meguri/core/rights/request.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type StepRow = {
  readonly step: RequestStep;
  readonly on: Day;
  readonly by: string;
  readonly personId: string | null;
  readonly person: string | null;
  readonly cardId: string | null;
};

export type RequestRow = {
  readonly id: string;
  readonly station_id: string;
  readonly station_name: string;
  readonly year: number;
  readonly number: number;
  readonly kind: RequestKind;
  readonly way: (typeof requestWays)[number];
  readonly received_on: Day;
  readonly identity: (typeof identityKinds)[number];
  readonly capacity: (typeof capacities)[number];
  readonly decision: Decision | null;
  readonly ground: DecisionGround | null;
  readonly decided_on: Day | null;
  readonly decided_by: string | null;
  readonly steps: readonly StepRow[];
};

const listWhere = async (tx: Tx, which: RawBuilder<unknown>): Promise<readonly RequestRow[]> => {
  const { rows } = await sql<RequestRow>`
    select request.id, request.station_id, unit.name as station_name, request.year, request.number,
      request.kind, request.way, request.received_on, request.identity, request.capacity,
      decision.decision, decision.ground, decision.decided_on, decider.name as decided_by,
      coalesce((select jsonb_agg(jsonb_build_object('step', step.step, 'on', step.happened_on,
          'by', taker.name, 'personId', step.person_id, 'person', named.name,
          'cardId', step.card_id) order by step.recorded_at, step.id)
        from rights_steps step join persons taker on taker.id = step.recorded_by
        left join persons named on named.id = step.person_id
        where step.request_id = request.id), '[]') as steps
    from rights_requests request
    join units unit on unit.id = request.station_id
    left join rights_decisions decision on decision.request_id = request.id
    left join persons decider on decider.id = decision.decided_by
    where ${which}
    order by request.received_on desc, request.recorded_at desc limit 1000`.execute(tx);
  return rows;
};

export const listAll = (tx: Tx): Promise<readonly RequestRow[]> => listWhere(tx, sql`true`);

export const findRequest = async (tx: Tx, id: string): Promise<RequestRow | undefined> =>
  (await listWhere(tx, sql`request.id = ${id}`))[0];

/** One writer at a time for a request: two decisions at once would be two decisions. */
export const holdRequest = async (tx: Tx, key: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(current_schema() || ${`rights ${key}`}, 0))`.execute(
    tx,
  );
};

export const nextNumber = async (tx: Tx, stationId: string, year: number): Promise<number> => {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(number), 0) + 1 as next from rights_requests
    where station_id = ${stationId} and year = ${year}`.execute(tx);
  return rows[0]?.next ?? 1;
};

export type SealedRequest = {
  readonly contents: Buffer;
  readonly key_version: number | null;
  readonly wrapped: Buffer | null;
};

/** The sealed words of a request; null keys where they were destroyed. */
export const findSealedRequest = async (tx: Tx, id: string): Promise<SealedRequest | undefined> => {
  const { rows } = await sql<SealedRequest>`
    select request.contents, key.key_version, key.wrapped from rights_requests request
    left join sealed_keys key on key.sealed_id = request.id where request.id = ${id}`.execute(tx);
  return rows[0];
};

/** Destroys the keys of requests: who asked can no longer be read. */
export const dropRequestKeys = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  await sql`delete from sealed_keys where sealed_id = any (${ids}::uuid[])`.execute(tx);
};

type Colleague = { readonly personId: string; readonly name: string };

/** Who may handle requests of a station on a day: its section chief, and headquarters. */
export const listHandlers = async (
  tx: Tx,
  stationId: string,
  today: Day,
): Promise<readonly Colleague[]> => {
  const { rows } = await sql<Colleague>`
    select distinct person.id as "personId", person.name from post_holdings holding
    join persons person on person.id = holding.person_id
    join posts post on post.id = holding.post_id
    join units unit on unit.id = post.unit_id left join units parent on parent.id = unit.parent_id
    where holding.from_on <= ${today} and (holding.until_on is null or holding.until_on >= ${today})
      and (post.kind = 'headquartersClerk' or (post.kind in ('sectionChief', 'stationChief')
        and coalesce(unit.station_id, parent.station_id) = ${stationId}))
    order by person.name`.execute(tx);
  return rows;
};

export type Station = { readonly stationId: string; readonly name: string };

/** The stations of the request's scope. */
export const listStations = async (tx: Tx, ids: readonly string[]): Promise<readonly Station[]> => {
  const { rows } = await sql<Station>`
    select id as "stationId", name from units where id = any (${ids}::uuid[])
    order by sort, id`.execute(tx);
  return rows;
};
