import type { EntryContents } from '@meguri/core/communities/contents.ts';
import { sql } from 'kysely';
import type { Database, Tx } from '../../server/src/platform/database.ts';
import { contextOf, type SealPlace, seal } from '../../server/src/platform/keys-envelope.ts';
import type { KeyProvider } from '../../server/src/platform/keys-provider.ts';
import type { Execute } from '../../server/src/platform/migrations.ts';
import { startSession } from '../../server/src/platform/sessions.ts';
import { id, one, personOf, postOf, type Size, today } from './programme-draw.ts';

type Where = { readonly database: Database; readonly schema: string };

const entry = (k: number): EntryContents => ({
  kind: 'workplaceOrSchool',
  facility: 'company',
  name: `見本の会社 ${k}`,
  townPartIds: [],
  address: '見本町1-1',
  reason: '講習や連絡を一緒に行う。'.repeat(3),
  source: 'organisation',
  reliability: 'confirmed',
  basis: { by: 'consent', givenBy: '総務課長', on: today, textVersion: '1', until: '2027-11-20' },
  languagesUseful: [],
  note: '',
  secrecy: 'internal',
  sharing: { level: 'organisation', sectionIds: [] },
});

const contact = {
  title: '総務課長',
  phone: '000-0000-0000',
  mail: '',
  consentOn: today,
  consentUntil: '2027-11-20',
};

type Entry = { readonly community: string; readonly station: string; readonly k: number };

/** Each word under a key of its own, as the register writes it. */
const sealedOf = async (keys: KeyProvider, schema: string, { station, community, k }: Entry) => {
  const words = { contents: entry(k), area: '1丁目', why: '' };
  const made = [];
  for (const [what, said] of [['entry', words] as const, ['contact', contact] as const]) {
    const sealedId = `${community.slice(0, -1)}${what === 'entry' ? 'e' : 'c'}`;
    const place: SealPlace = {
      name: `cards.${station}`,
      parts: [schema, station, 'communities', sealedId, 'entry-1'],
    };
    const { contents, key } = await seal(keys, place, JSON.stringify(said));
    made.push({
      id: sealedId,
      what,
      station,
      community,
      // A third is known to its station alone.
      sharing: k % 3 === 0 ? 'station' : 'organisation',
      context: contextOf(place),
      contents: contents.toString('base64'),
      version: key.version,
      wrapped: key.bytes.toString('base64'),
    });
  }
  return made;
};

const insert = async (tx: Tx, rows: readonly object[]): Promise<void> => {
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as one (id uuid, what text,
    station uuid, community uuid, sharing text, context text, contents text, version integer,
    wrapped text)`;
  await sql`insert into sealed_keys (sealed_id, station_id, key, context, key_version, wrapped)
    select id, station, 'cards', context, version, decode(wrapped, 'base64') from ${given}`.execute(
    tx,
  );
  await sql`insert into community_revisions (id, community_id, station_id, revision, kind, sharing,
      basis, basis_since, basis_until, contents, recorded_at, recorded_by, recorded_as)
    select one.id, community, station, 1, 'workplaceOrSchool', sharing, 'consent', ${today}::date - 300,
      ${today}::date + 365, decode(contents, 'base64'), now(), c.registered_by, c.registered_as
    from ${given} join communities c on c.id = community where what = 'entry'`.execute(tx);
  await sql`insert into community_contacts (id, community_id, station_id, consent_until, contents,
      recorded_at, recorded_by)
    select one.id, community, station, ${today}::date + 365, decode(contents, 'base64'), now(),
      c.registered_by
    from ${given} join communities c on c.id = community where what = 'contact'`.execute(tx);
};

/** Seals every entry of the register that is there, with its contact, station by station. */
export const sealEntries = async (
  { database, schema }: Where,
  keys: KeyProvider,
  size: Size,
): Promise<void> => {
  for (let s = 0; s < size.stations; s += 1) {
    await database.transaction({ schema, stations: [] }, async (tx) => {
      const { rows: stations } = await sql<{ id: string }>`
        select ${sql.raw(id('station', String(s)))} as id`.execute(tx);
      const station = stations[0]?.id ?? '';
      await sql`select set_config('app.stations', ${station}, true)`.execute(tx);
      const { rows } = await sql<Entry>`
        select c.id as community, c.station_id as station, (row_number() over (order by c.id))::integer
          as k
        from communities c where not exists (
          select from community_removals r where r.community_id = c.id)`.execute(tx);
      const sealed = await Promise.all(rows.map((row) => sealedOf(keys, schema, row)));
      await insert(tx, sealed.flat());
    });
  }
};

/** Whoever holds the post of this key, signed in. */
export const signIn = (
  { database, schema }: Where,
  key: string,
  { device, now }: { readonly device: { hash: string; label: string }; readonly now: Date },
): Promise<string> =>
  database.transaction({ schema, stations: [] }, async (tx) => {
    const { rows } = await sql<{ person: string; post: string }>`
      select ${sql.raw(personOf(`'${key}'`))} as person, ${sql.raw(postOf(`'${key}'`))} as post`.execute(
      tx,
    );
    const { person = '', post = '' } = rows[0] ?? {};
    return startSession(tx, { personId: person, postId: post, way: 'demo', device }, now);
  });

export type Ids = {
  readonly station: string;
  readonly beat: string;
  readonly headquarters: string;
};

/** The station in whose posts people ask, and a beat of it. */
export const readIds = async (execute: Execute, s: number): Promise<Ids> => {
  const [row] = await execute(`select ${id('station', String(s))} as station,
    ${id('beat', `'${s}-1-1'`)} as beat, ${one('headquarters')} as headquarters`);
  return {
    station: String(row?.['station']),
    beat: String(row?.['beat']),
    headquarters: String(row?.['headquarters']),
  };
};

/** One pass over a table without index, policy or second process. */
export const scanOf = (execute: Execute, schema: string, table: string): Promise<unknown> =>
  execute(`set local max_parallel_workers_per_gather to 0; set local enable_indexscan to off;
    set local enable_bitmapscan to off; set local enable_indexonlyscan to off;
    select count(*), max(one::text) from (select 1 as one from ${schema}.${table}) rows`);

export const countOf = async (execute: Execute, schema: string, table: string): Promise<number> => {
  const [row] = await execute(`select count(*)::integer as count from ${schema}.${table}`);
  return Number(row?.['count']);
};
