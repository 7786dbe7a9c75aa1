import type { Day } from '@meguri/core/base/day.ts';
import type { ContactBasis } from '@meguri/core/partners/partner.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

/** The entry of a partner that counts: its highest revision. */
export type PartnerRow = {
  readonly id: string;
  readonly stationId: string | null;
  readonly keptBy: string | null;
  readonly revision: number;
  readonly organisation: string;
  readonly kind: string;
  readonly office: string;
  readonly phone: string;
  readonly mail: string;
  readonly contactBasis: ContactBasis;
  readonly communityLeader: boolean;
  readonly fromOn: Day;
  readonly untilOn: Day | null;
  readonly note: string;
  readonly confirmedOn: Day;
};

const select = async (tx: Tx, where: RawBuilder<unknown>): Promise<readonly PartnerRow[]> => {
  const { rows } = await sql<PartnerRow>`
    select one.id, one.station_id as "stationId", station.name as "keptBy", entry.revision,
      entry.organisation, entry.kind, entry.office, entry.phone, entry.mail,
      entry.contact_basis as "contactBasis", entry.community_leader as "communityLeader",
      entry.from_on as "fromOn", entry.until_on as "untilOn", entry.note,
      entry.confirmed_on as "confirmedOn"
    from partners one
    join lateral (
      select * from partner_versions version where version.partner_id = one.id
      order by version.revision desc limit 1) entry on true
    left join units station on station.id = one.station_id
    where ${where}
    order by entry.organisation, one.id`.execute(tx);
  return rows;
};

/** Partners of headquarters and, where one is named, of a station, by name. */
export const selectPartners = (tx: Tx, stationId: string | null): Promise<readonly PartnerRow[]> =>
  select(tx, sql`(one.station_id is null or one.station_id = ${stationId}::uuid)`);

export const findPartner = async (tx: Tx, partnerId: string): Promise<PartnerRow | undefined> =>
  (await select(tx, sql`one.id = ${partnerId}`))[0];

export type VersionRow = { readonly revision: number; readonly at: Date; readonly by: string };

export const selectVersions = async (tx: Tx, partnerId: string): Promise<readonly VersionRow[]> => {
  const { rows } = await sql<VersionRow>`
    select version.revision, version.recorded_at as at, person.name as by
    from partner_versions version join persons person on person.id = version.recorded_by
    where version.partner_id = ${partnerId}
    order by version.revision desc`.execute(tx);
  return rows;
};

/** Units to liaise with inside the police: headquarters, its sections, stations and theirs. */
export const selectUnits = async (
  tx: Tx,
): Promise<readonly { readonly id: string; readonly name: string }[]> => {
  const { rows } = await sql<{ readonly id: string; readonly name: string }>`
    select id, name from units where kind <> 'policeBox' and until_on is null
    order by sort, code`.execute(tx);
  return rows;
};
