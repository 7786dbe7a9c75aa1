import type { Day } from '@meguri/core/base/day.ts';
import { idOf } from './ids.ts';
import { by, type StationKey } from './signed.ts';
import type { World } from './world.ts';

/** Who keeps the records of a place: the section chief of a station, the clerk of headquarters. */
export type Keeper = { readonly station: StationKey | null; readonly post: string };

export const keeperAt = (station: StationKey | null): Keeper => ({
  station,
  post: station === null ? 'clerk' : `${station}-section-chief`,
});

const stationOf = ({ station }: Keeper): string | null =>
  station === null ? null : idOf('unit', station);

/** Names of what is kept there; the same organisation of two places is two entries. */
export const partnerId = ({ post }: Keeper, key: string): string =>
  idOf('partner', `${post} ${key}`);

export type Partner = {
  readonly key: string;
  readonly organisation: string;
  readonly kind: string;
  readonly office: string;
  readonly phone: string;
  readonly leads: boolean;
  readonly addedOn: Day;
};

export const addPartner = ({ ledger }: World, keeper: Keeper, one: Partner): void => {
  const [id, station_id] = [partnerId(keeper, one.key), stationOf(keeper)];
  const added = by(keeper.post, one.addedOn, 11);
  ledger.partners.push({
    id,
    station_id,
    added_at: added.at,
    added_by: added.person,
    added_as: added.post,
  });
  ledger.partner_versions.push({
    partner_id: id,
    station_id,
    revision: 1,
    organisation: one.organisation,
    kind: one.kind,
    office: one.office,
    phone: one.phone,
    mail: '',
    contact_basis: 'agreed',
    community_leader: one.leads,
    from_on: one.addedOn,
    until_on: null,
    note: '見本',
    confirmed_on: one.addedOn,
    recorded_at: added.at,
    recorded_by: added.person,
  });
};

const written = (keeper: Keeper, key: string, on: Day) => {
  const { at, person, post } = by(keeper.post, on, 16);
  return {
    id: idOf('partner record', `${keeper.post} ${key}`),
    station_id: stationOf(keeper),
    recorded_at: at,
    recorded_by: person,
    recorded_as: post,
  };
};

export type Liaison = {
  readonly key: string;
  /** The key of a partner, or of another unit of this police. */
  readonly partner?: string;
  readonly unit?: string;
  readonly on: Day;
  readonly kind: 'meeting' | 'visit' | 'call' | 'letter';
  readonly office: string;
  readonly subject: string;
  readonly next: { readonly step: string; readonly on: Day; readonly doneOn: Day | null } | null;
};

export const addLiaison = ({ ledger }: World, keeper: Keeper, one: Liaison): void => {
  const row = written(keeper, one.key, one.on);
  ledger.partner_liaisons.push({
    ...row,
    partner_id: one.partner === undefined ? null : partnerId(keeper, one.partner),
    unit_id: one.unit === undefined ? null : idOf('unit', one.unit),
    happened_on: one.on,
    kind: one.kind,
    office: one.office,
    subject: one.subject,
    next_step: one.next?.step ?? '',
    next_on: one.next?.on ?? null,
  });
  if (one.next === null || one.next.doneOn === null) return;
  const done = by(keeper.post, one.next.doneOn, 16);
  ledger.partner_record_ends.push({
    record_id: row.id,
    station_id: row.station_id,
    ended_as: 'done',
    ended_on: one.next.doneOn,
    note: '見本のとおり行った',
    recorded_at: done.at,
    recorded_by: done.person,
  });
};

type Activity = {
  readonly partner: string;
  readonly on: Day;
  readonly kind: 'joint' | 'support';
  readonly title: string;
  readonly parts: readonly { readonly who: string; readonly what: string }[];
};

export const addActivity = ({ ledger }: World, keeper: Keeper, one: Activity): void => {
  ledger.partner_activities.push({
    ...written(keeper, `activity ${one.partner}`, one.on),
    partner_id: partnerId(keeper, one.partner),
    held_on: one.on,
    kind: one.kind,
    title: one.title,
    parts: one.parts,
  });
};

type Information = {
  readonly partner: string;
  readonly on: Day;
  readonly direction: 'given' | 'received';
  readonly subject: string;
  readonly basis: 'community-police' | 'statistics';
  /** Where the figures were published, for those on crime. */
  readonly source: { readonly words: string; readonly on: Day } | null;
};

export const addInformation = ({ ledger }: World, keeper: Keeper, one: Information): void => {
  ledger.partner_information.push({
    ...written(keeper, `information ${one.direction}`, one.on),
    partner_id: partnerId(keeper, one.partner),
    passed_on: one.on,
    direction: one.direction,
    level: one.direction === 'given' ? 'aggregate' : 'organisation',
    subject: one.subject,
    basis: one.basis,
    on_crime: one.source !== null,
    source: one.source?.words ?? '',
    source_on: one.source?.on ?? null,
  });
};

type Agreement = {
  readonly partner: string;
  readonly title: string;
  readonly from: Day;
  readonly until: Day;
};

/** Agreements made before the directive was adopted are written down as they are found. */
export const addAgreement = ({ ledger, calendar }: World, keeper: Keeper, one: Agreement): void => {
  ledger.partner_agreements.push({
    ...written(keeper, `agreement ${one.partner}`, calendar.adopted),
    partner_id: partnerId(keeper, one.partner),
    renews: null,
    title: one.title,
    from_on: one.from,
    until_on: one.until,
    note: '見本',
  });
};
