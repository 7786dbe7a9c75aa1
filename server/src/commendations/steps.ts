import { withoutParticulars } from '@meguri/core/base/particulars.ts';
import type {
  considerYear,
  decideCommendation,
  proposeCommendation,
  reviewCommendation,
  reviseCommendation,
} from '@meguri/core/commendations/commendations.ops.ts';
import {
  isAllowed,
  mustFollow,
  notForSelf,
  notInvolved,
  type Recipient,
  stateOf,
  toldInWords,
} from '@meguri/core/commendations/commendations.ts';
import type { Input } from '@meguri/core/operation.ts';
import { notInPast } from '@meguri/core/organisation/appointments.ts';
import { addFact, addOnce } from '../platform/add-fact.ts';
import { newId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import {
  findVersion,
  holdCommendation,
  type StepRow,
  selectStaff,
  selectUnits,
} from './commendations.db.ts';
import {
  deciderFor,
  evidenceFor,
  groundOf,
  groundsToday,
  involved,
  type Open,
  openOne,
} from './one.ts';

type Proposal = Input<typeof proposeCommendation>;
type Reason = Pick<Proposal, 'good' | 'conditions' | 'evidence'>;

const concernedIn = ({ recipient, recipientId }: Proposal) => ({
  recipient,
  unitId: recipient === 'staff' ? null : recipientId,
  personId: recipient === 'staff' ? recipientId : null,
});

// People of the police who hold a post there, and units of theirs; nobody else can be named.
const mustBeThere = async (ctx: Ctx, { stationId, recipient, recipientId }: Proposal) => {
  const known: Readonly<Record<Recipient, () => Promise<readonly { readonly id: string }[]>>> = {
    station: async () => (stationId === null ? [] : [{ id: stationId }]),
    unit: () => selectUnits(ctx.tx, stationId, ctx.today),
    staff: () => selectStaff(ctx.tx, stationId, ctx.today),
  };
  const all = await known[recipient]();
  if (!all.some(({ id }) => id === recipientId)) refuseWith('commendation.recipient-unknown');
};

const mustBeWords = ({ good, conditions }: Reason): void => {
  must(withoutParticulars([good, conditions]));
  must(toldInWords(good));
};

const chosen = async (ctx: Ctx, stationId: string | null, wanted: Reason['evidence']) => {
  const known = wanted.length === 0 ? [] : await evidenceFor(ctx, stationId);
  return wanted.map(
    ({ kind, subjectId }) =>
      known.find((one) => one.kind === kind && one.subjectId === subjectId) ??
      refuseWith('commendation.evidence-unknown'),
  );
};

type Version = { readonly id: string; readonly stationId: string | null; readonly version: number };

const addVersion = async (ctx: Ctx, of: Version, reason: Reason): Promise<void> =>
  addFact(ctx.tx, 'commendation_versions', {
    commendation_id: of.id,
    station_id: of.stationId,
    version: of.version,
    good: reason.good,
    conditions: reason.conditions,
    evidence: JSON.stringify(await chosen(ctx, of.stationId, reason.evidence)),
    written_at: ctx.now,
    written_by: ctx.actor.personId,
  });

export const propose: UseCase<typeof proposeCommendation> = async (ctx, input) => {
  const { pack, stationId, form, recipient } = input;
  mustBeWords(input);
  const concerned = concernedIn(input);
  must(notForSelf(ctx.actor, concerned));
  const ground = (await groundsToday(ctx)).find((one) => one.pack === pack);
  must(isAllowed(ground ?? refuseWith('commendation.not-in-directive'), input));
  await mustBeThere(ctx, input);
  const id = newId();
  await addFact(ctx.tx, 'commendations', {
    id,
    station_id: stationId,
    pack,
    form,
    recipient,
    unit_id: concerned.unitId,
    person_id: concerned.personId,
    proposed_at: ctx.now,
    proposed_by: ctx.actor.personId,
    proposed_as: ctx.actor.postId,
  });
  await addVersion(ctx, { id, stationId, version: 1 }, input);
  return { commendationId: id };
};

type Taken = {
  readonly step: StepRow['step'];
  readonly note: string;
  readonly givenOn?: string | null;
};

const addStep = async (ctx: Ctx, { row, steps }: Open, taken: Taken): Promise<void> => {
  must(mustFollow(stateOf(steps), taken.step));
  await addFact(ctx.tx, 'commendation_steps', {
    commendation_id: row.id,
    station_id: row.stationId,
    ord: steps.length + 1,
    step: taken.step,
    note: taken.note,
    given_on: taken.givenOn ?? null,
    taken_at: ctx.now,
    taken_by: ctx.actor.personId,
    taken_as: ctx.actor.postId,
  });
};

type Held = { readonly commendationId: string; readonly version: number };

/** The proposal as it was read, held until the commit. */
const held = async (ctx: Ctx, { commendationId, version }: Held): Promise<Open> => {
  await holdCommendation(ctx.tx, commendationId);
  const open = await openOne(ctx, commendationId);
  const words = await findVersion(ctx.tx, commendationId);
  if (words?.version !== version) refuseWith('commendation.not-now');
  must(notForSelf(ctx.actor, open.row));
  return open;
};

export const revise: UseCase<typeof reviseCommendation> = async (ctx, input) => {
  mustBeWords(input);
  const open = await held(ctx, input);
  if (open.row.proposedBy !== ctx.actor.personId) refuseWith('commendation.own-part');
  await addStep(ctx, open, { step: 'resubmitted', note: '' });
  const version = input.version + 1;
  await addVersion(ctx, { id: open.row.id, stationId: open.row.stationId, version }, input);
  return { version };
};

export const review: UseCase<typeof reviewCommendation> = async (ctx, input) => {
  must(withoutParticulars([input.note]));
  const open = await held(ctx, input);
  must(notInvolved(ctx.actor, [open.row.proposedBy]));
  await addStep(ctx, open, { step: input.support ? 'supported' : 'returned', note: input.note });
  return {};
};

const deciders = {
  stationChief: { whoJa: '警察署長', whoEn: 'the station chief' },
  headquartersClerk: { whoJa: '本部', whoEn: 'headquarters' },
} as const;

export const decide: UseCase<typeof decideCommendation> = async (ctx, input) => {
  must(withoutParticulars([input.note]));
  const open = await held(ctx, input);
  must(notInvolved(ctx.actor, involved(open)));
  const decider = await deciderFor(ctx, open);
  const isHere = (ctx.actor.postKind === 'stationChief') === (decider === 'stationChief');
  if (!isHere) refuseWith('commendation.other-decider', deciders[decider]);
  const { givenOn, note } = input;
  if (givenOn !== null) must(notInPast(givenOn, ctx.today));
  await addStep(ctx, open, { step: givenOn === null ? 'declined' : 'decided', note, givenOn });
  return {};
};

export const consider: UseCase<typeof considerYear> = async (ctx, { pack, year, note }) => {
  must(withoutParticulars([note]));
  if (groundOf(ctx, pack).when !== 'yearly') refuseWith('commendation.not-in-directive');
  const isFirst = await addOnce(ctx.tx, 'commendation_years', {
    pack,
    year,
    note,
    considered_at: ctx.now,
    considered_by: ctx.actor.personId,
    considered_as: ctx.actor.postId,
  });
  return isFirst ? {} : refuseWith('commendation.considered');
};
