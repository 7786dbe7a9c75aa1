import { dayInJapan } from '@meguri/core/base/day.ts';
import { withoutParticulars } from '@meguri/core/base/particulars.ts';
import type { Input, Output } from '@meguri/core/operation.ts';
import { contactUntil, type PartnerKind, partnerKindsOf } from '@meguri/core/partners/partner.ts';
import type {
  addPartner,
  changePartner,
  getPartner,
  listPartners,
} from '@meguri/core/partners/partners.ops.ts';
import { programmesInForce } from '../directives/directives.ts';
import { addFact, addOnce } from '../platform/add-fact.ts';
import { newId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import { selectActivities, selectAgreements, selectInformation, selectLiaisons } from './log.db.ts';
import {
  findPartner,
  type PartnerRow,
  selectPartners,
  selectUnits,
  selectVersions,
} from './partners.db.ts';
import { agreementShown, withEnds } from './shown.ts';

/** A station, or headquarters without one. */
export const placeAt = async (
  _: Ctx,
  { stationId }: { readonly stationId: string | null },
): Promise<Place> => ({ stationId: stationId ?? undefined });

/** Reads a partner; one that the post may not know of is not found. */
export const partnerOf = async (ctx: Ctx, partnerId: string): Promise<PartnerRow> =>
  (await findPartner(ctx.tx, partnerId)) ?? refuseWith('not-found');

export const placeOfPartner = async (
  ctx: Ctx,
  { partnerId }: { readonly partnerId: string },
): Promise<Place> => ({
  stationId: (await partnerOf(ctx, partnerId)).stationId ?? undefined,
  seenBy: 'partners.see',
});

export const kindsHere = async (ctx: Ctx): Promise<readonly PartnerKind[]> =>
  partnerKindsOf(await programmesInForce(ctx));

type Shown = Output<typeof listPartners>['partners'][number];

/** Telephone and mail are held back once nobody confirmed them for a year (R04). */
const shown = (ctx: Ctx, kinds: readonly PartnerKind[], row: PartnerRow): Shown => {
  const { confirmedOn, kind, phone, mail, ...entry } = row;
  const until = contactUntil(confirmedOn);
  const lapsed = until < ctx.today;
  return {
    ...entry,
    phone: lapsed ? '' : phone,
    mail: lapsed ? '' : mail,
    // A kind of a directive that is no longer in force keeps its name.
    kind: kinds.find(({ id }) => id === kind) ?? { id: kind, title: { ja: kind, en: kind } },
    contactUntil: until,
    contactLapsed: lapsed && (phone !== '' || mail !== ''),
  };
};

const plainKinds = (kinds: readonly PartnerKind[]): Output<typeof listPartners>['kinds'] =>
  kinds.map(({ id, title }) => ({ id, title }));

export const allPartners: UseCase<typeof listPartners> = async (ctx, { stationId }) => {
  const kinds = plainKinds(await kindsHere(ctx));
  const place = { stationId: stationId ?? undefined };
  const rows = await selectPartners(ctx.tx, stationId);
  return {
    kinds,
    partners: rows.map((row) => shown(ctx, kinds, row)),
    units: [...(await selectUnits(ctx.tx))],
    may: {
      keep: ctx.may('partners.keep', place),
      log: ctx.may('partners.log', place),
      ledger: ctx.may('partners.ledger', place),
    },
  };
};

export const onePartner: UseCase<typeof getPartner> = async (ctx, { partnerId }) => {
  const row = await partnerOf(ctx, partnerId);
  const kinds = plainKinds(await kindsHere(ctx));
  const recordAt = row.stationId ?? ctx.actor.stationId;
  const here = { stationId: recordAt ?? undefined };
  const own = { stationId: row.stationId ?? undefined };
  const which = { partnerId };
  const seesLedger = ctx.may('partners.ledger', here);
  const information = seesLedger ? await selectInformation(ctx.tx, which) : [];
  const agreements = await selectAgreements(ctx.tx, which);
  return {
    partner: shown(ctx, kinds, row),
    kinds,
    versions: (await selectVersions(ctx.tx, partnerId)).map(({ revision, at, by }) => ({
      revision,
      on: dayInJapan(at),
      by,
    })),
    liaisons: withEnds(ctx, await selectLiaisons(ctx.tx, which)),
    activities: withEnds(ctx, await selectActivities(ctx.tx, which)),
    agreements: withEnds(ctx, agreements).map((one) => agreementShown(ctx, one)),
    information: withEnds(ctx, information),
    may: {
      change: ctx.may('partners.keep', own),
      keep: ctx.may('partners.keep', here),
      log: ctx.may('partners.log', here),
    },
    recordAt,
  };
};

type Entry = Omit<Input<typeof addPartner>, 'stationId'>;

const mustBeAllowed = async (ctx: Ctx, entry: Entry, before?: PartnerRow): Promise<void> => {
  must(withoutParticulars([entry.organisation, entry.office, entry.note]));
  const kinds = await kindsHere(ctx);
  const isKnown = kinds.some(({ id }) => id === entry.kind) || entry.kind === before?.kind;
  if (!isKnown) refuseWith('partner.kind-unknown');
  if (entry.untilOn !== null && entry.untilOn < entry.fromOn) {
    refuseWith('partner.period-backwards');
  }
};

type Version = {
  readonly partnerId: string;
  readonly stationId: string | null;
  readonly revision: number;
};

const addVersion = (ctx: Ctx, of: Version, entry: Entry): Promise<boolean> =>
  addOnce(ctx.tx, 'partner_versions', {
    partner_id: of.partnerId,
    station_id: of.stationId,
    revision: of.revision,
    organisation: entry.organisation,
    kind: entry.kind,
    office: entry.office,
    phone: entry.phone,
    mail: entry.mail,
    contact_basis: entry.contactBasis,
    community_leader: entry.communityLeader,
    from_on: entry.fromOn,
    until_on: entry.untilOn,
    note: entry.note,
    confirmed_on: ctx.today,
    recorded_at: ctx.now,
    recorded_by: ctx.actor.personId,
  });

export const add: UseCase<typeof addPartner> = async (ctx, { stationId, ...entry }) => {
  await mustBeAllowed(ctx, entry);
  const partnerId = newId();
  await addFact(ctx.tx, 'partners', {
    id: partnerId,
    station_id: stationId,
    added_at: ctx.now,
    added_by: ctx.actor.personId,
    added_as: ctx.actor.postId,
  });
  await addVersion(ctx, { partnerId, stationId, revision: 1 }, entry);
  return { partnerId };
};

export const change: UseCase<typeof changePartner> = async (ctx, input) => {
  const { partnerId, basedOn, ...entry } = input;
  const before = await partnerOf(ctx, partnerId);
  await mustBeAllowed(ctx, entry, before);
  const revision = basedOn + 1;
  const version = { partnerId, stationId: before.stationId, revision };
  const isLast = before.revision === basedOn;
  if (!isLast || !(await addVersion(ctx, version, entry))) refuseWith('partner.changed');
  return { revision };
};
