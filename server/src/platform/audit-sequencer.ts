import { sql } from 'kysely';
import { type Owed, settleOwed } from './audit-owed.ts';
import { rangeRoot, storeFullTiles } from './audit-tree.ts';
import type { Database, Tx } from './database.ts';
import type { Signer } from './keys-audit.ts';
import { logFault } from './log.ts';

/** A transaction of the embedded engine stays below a second. */
const largestStep = 5000;

type Head = { readonly size: number };

const headOf = async (tx: Tx): Promise<Head> => {
  const { rows } = await sql<Head>`
    select coalesce(max(leaf_index) + 1, 0) as size from audit_leaves`.execute(tx);
  return rows[0] ?? { size: 0 };
};

// One process at a time gives out places; whoever comes second leaves it to the first.
const isSequencer = async (tx: Tx): Promise<boolean> => {
  const { rows } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtext(current_schema() || ' audit')) as mine`.execute(tx);
  return rows[0]?.mine === true;
};

/**
 * Gives the waiting events their places, the oldest transactions first. A row of a transaction that began before the oldest one
 * still running is visible or will never be, so nothing can come before it later. Everything older
 * than `taken_before` of the last checkpoint has its place. A number that no transaction of this
 * engine had yet came with a copy of another database's files: it counts as old.
 * Answers how many it took and the transaction before which now every row has its place.
 */
const givePlaces = async (
  tx: Tx,
  { size }: Head,
): Promise<{ readonly taken: number; readonly horizon: string }> => {
  const { rows } = await sql<{ taken: number; horizon: string }>`
    with now as (
      select pg_snapshot_xmin(pg_current_snapshot()) as oldest,
        pg_snapshot_xmax(pg_current_snapshot()) as next
    ), since as (
      select case when c.taken_before <= now.oldest then c.taken_before else '0'::xid8 end as first
      from now left join lateral
        (select taken_before from audit_checkpoints order by size desc limit 1) c on true
    ), oldest as (
      select e.* from audit_events e, now, since
      where e.written_in >= coalesce(since.first, '0'::xid8)
        and (e.written_in < now.oldest or e.written_in >= now.next)
        and not exists (select from audit_leaves l where l.event_id = e.id)
      order by e.written_in, e.at, e.id
      limit ${largestStep}
    ), waiting as (
      select o.id, o.written_in, audit_leaf_hash(audit_line(e)) as hash,
        row_number() over (order by o.written_in, o.at, o.id) as place
      from oldest o join audit_events e on e.id = o.id
    ), placed as (
      insert into audit_leaves (leaf_index, event_id, leaf_hash)
      select ${size}::bigint + place - 1, id, hash from waiting
      returning 1
    )
    select (select count(*) from placed) as taken,
      case when (select count(*) from waiting) < ${largestStep} then now.oldest
        else least(now.oldest, (select written_in from waiting order by place desc limit 1))
      end::text as horizon
    from now
  `.execute(tx);
  return rows[0] ?? { taken: 0, horizon: '0' };
};

type Step = { readonly signer: Signer; readonly now: Date };

const signHead = async (
  tx: Tx,
  { signer, now }: Step,
  head: Head & { readonly takenBefore: string },
): Promise<string> => {
  const { size, takenBefore } = head;
  const root = await rangeRoot(tx, { start: 0, end: size });
  const at = now.toISOString();
  const note = signer.sign({ size, root: root.toString('base64'), at });
  await sql`insert into audit_signers (verifier_key, since) values (${signer.verifierKey}, ${at})
    on conflict do nothing`.execute(tx);
  await sql`insert into audit_checkpoints (size, root, at, note, taken_before)
    values (${size}, ${root}, ${at}, ${note}, ${takenBefore}::xid8)`.execute(tx);
  return note;
};

export type Sequenced = {
  /** How many events got a place. */
  readonly taken: number;
  /** The checkpoint signed for it; none when nothing is new. */
  readonly note?: string;
};

/**
 * One step of the one sequencer: places for what waits, the tiles that became full, and a signed
 * checkpoint; none when nothing is new, or when another process is at it.
 */
export const sequenceAudit = async (tx: Tx, step: Step): Promise<Sequenced> => {
  if (!(await isSequencer(tx))) return { taken: 0 };
  const before = await headOf(tx);
  const { taken, horizon } = await givePlaces(tx, before);
  if (taken === 0) return { taken };
  const size = before.size + taken;
  await storeFullTiles(tx, before.size, size);
  return { taken, note: await signHead(tx, step, { size, takenBefore: horizon }) };
};

export type Sequencing = {
  readonly database: Database;
  readonly schema: string;
  readonly signer: Signer;
  readonly clock: () => Date;
  /** What the log may be owed after it could not be written. */
  readonly owed?: readonly Owed[];
};

/** Sequences until nothing waits; answers the last checkpoint and how many got a place. */
export const sequenceAll = async (sequencing: Sequencing): Promise<Sequenced> => {
  const { database, schema, signer, clock } = sequencing;
  let all: Sequenced = { taken: 0 };
  for (;;) {
    const step = await database.transaction({ schema, stations: [] }, (tx) =>
      sequenceAudit(tx, { signer, now: clock() }),
    );
    all = { ...all, ...step, taken: all.taken + step.taken };
    if (step.taken < largestStep) return all;
  }
};

const pause = 250;
const turnsBetweenSettling = 200;

const settle = ({ database, schema, clock, owed = [] }: Sequencing): Promise<number> =>
  database.transaction({ schema, stations: [] }, (tx) => settleOwed(tx, owed, clock()));

/** Sequences every so often until it is stopped; an error is told and tried again. */
export const startSequencer = (
  sequencing: Sequencing,
  onCheckpoint: (note: string) => void,
): (() => Promise<void>) => {
  let [stopped, timer]: [boolean, NodeJS.Timeout | undefined] = [false, undefined];
  let last: Promise<void> = Promise.resolve();
  let turn = 0;
  const step = async (): Promise<void> => {
    if (turn % turnsBetweenSettling === 0) await settle(sequencing);
    turn += 1;
    const { note } = await sequenceAll(sequencing);
    if (note !== undefined) onCheckpoint(note);
  };
  const again = (): void => {
    last = step()
      .catch((error: unknown) => logFault('audit log not sequenced', error))
      .finally(() => {
        if (!stopped) timer = setTimeout(again, pause);
      });
  };
  again();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await last;
  };
};
