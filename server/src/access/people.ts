import type {
  adminCode,
  endSessionsOf,
  issueCode,
  listAccess,
  setStaffNumber,
} from '@meguri/core/access/credentials.ops.ts';
import { mayAppoint } from '@meguri/core/organisation/appointments.ts';
import type { PostKind } from '@meguri/core/organisation/posts.ts';
import { isCommandLine } from '../platform/command-line.ts';
import type { Platform } from '../platform/door.ts';
import { newId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import { endSessions } from '../platform/sessions.ts';
import { hashOfCode, newCodeText } from './code-text.ts';
import { addCode } from './codes.db.ts';
import { addEnding } from './endings.db.ts';
import { findNumbered, listPlacesOf, listSignInPeople, saveStaffNumber } from './people.db.ts';
import { newTotpSecret, sealTotp } from './totp.ts';

const minute = 60_000;
const firstCodeMinutes = 30;
/** A code on paper is used in the shift it was handed out in, or the next one. */
const codeMinutes = 24 * 60;

/** Where a person works; somebody at two stations, or at none, is the prefecture's business. */
export const placeOfPerson = async (
  ctx: Ctx,
  { personId }: { readonly personId: string },
): Promise<Place> => {
  const places = await listPlacesOf(ctx.tx, personId, ctx.today);
  const stations = new Set(places.map(({ stationId }) => stationId));
  const [stationId] = stations;
  return stations.size === 1 && stationId != null ? { stationId } : {};
};

// Whoever gives out a way to sign in could use it: it is as much as an appointment to each post.
const mayGive = async ({ tx, actor, today }: Ctx, personId: string): Promise<void> => {
  if (actor.personId === personId) refuseWith('appointment.own');
  for (const { postKind } of await listPlacesOf(tx, personId, today)) {
    must(mayAppoint(actor, { personId, postKind }));
  }
};

export const peopleWithAccess: UseCase<typeof listAccess> = async (ctx, { stationId }) => {
  const people = await listSignInPeople(ctx.tx, stationId, ctx.today);
  const mine = (personId: string, kinds: readonly PostKind[]): boolean =>
    kinds.every((postKind) => mayAppoint(ctx.actor, { personId, postKind }).ok);
  return {
    people: people.map(({ postKinds, ...one }) => ({ ...one, mine: mine(one.id, postKinds) })),
  };
};

export const setNumber: UseCase<typeof setStaffNumber> = async (ctx, input) => {
  const { personId, staffNumber } = input;
  await mayGive(ctx, personId);
  if ((await findNumbered(ctx.tx, personId)) === undefined) return refuseWith('not-found');
  const set = { personId, number: staffNumber, by: ctx.actor.personId };
  const free = await saveStaffNumber(ctx.tx, set, ctx.now);
  return free ? { staffNumber } : refuseWith('staff-number.taken', { value: staffNumber });
};

type Issued = { readonly personId: string; readonly first: boolean; readonly minutes: number };

const give = async (platform: Platform, ctx: Ctx, { personId, first, minutes }: Issued) => {
  const code = newCodeText();
  const expiresAt = new Date(ctx.now.getTime() + minutes * minute);
  const totpSealed = await sealTotp(platform.keys, personId, newTotpSecret());
  const madeBy = first ? null : ctx.actor.personId;
  const kept = { personId, first, totpSealed, hash: hashOfCode(code), madeBy, expiresAt };
  await addCode(ctx.tx, kept, ctx.now);
  return { code, expiresAt: expiresAt.toISOString() };
};

export const giveCode =
  (platform: Platform): UseCase<typeof issueCode> =>
  async (ctx, { personId }) => {
    await mayGive(ctx, personId);
    const person = (await findNumbered(ctx.tx, personId)) ?? refuseWith('not-found');
    if (person.staffNumber === null) return refuseWith('staff-number.missing');
    return give(platform, ctx, { personId, first: false, minutes: codeMinutes });
  };

/** Ends what is open of a person and does not take the ways to sign in: they come in anew. */
export const endTheirSessions: UseCase<typeof endSessionsOf> = async (ctx, { personId }) => {
  await mayGive(ctx, personId);
  if ((await findNumbered(ctx.tx, personId)) === undefined) return refuseWith('not-found');
  const ended = await endSessions(ctx.tx, { personId }, ctx.now);
  await addEnding(ctx.tx, { personId, ended, by: ctx.actor.personId, at: ctx.now });
  return { ended };
};

/** The policies know posts only; that it is the machine's own command line is asked here. */
export const giveAdminCode =
  (platform: Platform): UseCase<typeof adminCode> =>
  (ctx) =>
    isCommandLine(ctx.actor)
      ? give(platform, ctx, { personId: newId(), first: true, minutes: firstCodeMinutes })
      : refuseWith('not-found');
