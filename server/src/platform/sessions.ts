import { endOfSession, sessionState } from '@meguri/core/access/session-limits.ts';
import type { Selectable } from 'kysely';
import * as z from 'zod';
import type { DB } from '../../db/schema.ts';
import type { Tx } from './database.ts';
import { newId, newSecret, sha256 } from './keys.ts';

const ways = z.enum(['demo', 'password', 'passkey', 'oidc', 'code']);

/** How the person proved who they are. */
export type Way = z.output<typeof ways>;

/** The browser a session belongs to: the hash of its own cookie, and words a person recognises. */
export type Device = { readonly hash: string; readonly label: string };

export type Session = {
  readonly id: string;
  readonly personId: string;
  readonly postId: string;
  readonly way: Way;
  readonly state: 'open' | 'locked';
  readonly startedAt: Date;
  readonly seenAt: Date;
  readonly expiresAt: Date;
  readonly provedAt: Date;
  readonly deviceHash: string;
  readonly deviceLabel: string;
};

/** What http hands to `findSession`: the secret of the session and the hash of the device. */
export const bearerOf = (token: string, deviceHash: string): string => `${token}.${deviceHash}`;

// The hash covers the device too: a session cookie copied to another browser opens nothing.
const hashOf = (token: string, deviceHash: string): string => sha256(bearerOf(token, deviceHash));

/** Starts a session and returns the secret for the cookie; only its hash is kept. */
export const startSession = async (
  tx: Tx,
  start: {
    readonly personId: string;
    readonly postId: string;
    readonly way: Way;
    readonly device: Device;
  },
  now: Date,
): Promise<string> => {
  const token = newSecret();
  await tx
    .insertInto('sessions')
    .values({
      id: newId(),
      token_hash: hashOf(token, start.device.hash),
      person_id: start.personId,
      post_id: start.postId,
      way: start.way,
      device_hash: start.device.hash,
      device_label: start.device.label,
      started_at: now,
      seen_at: now,
      proved_at: now,
      expires_at: endOfSession(now),
    })
    .execute();
  return token;
};

export type SessionRow = Omit<
  Selectable<DB['sessions']>,
  'token_hash' | 'ended_at' | 'rotated_from'
>;

/** A session as it stands now; none when its time is over. */
export const toSession = (row: SessionRow, now: Date): Session | undefined => {
  const times = { seenAt: row.seen_at, lockedAt: row.locked_at, expiresAt: row.expires_at };
  const state = sessionState(times, now);
  if (state === 'ended') return undefined;
  return {
    id: row.id,
    personId: row.person_id,
    postId: row.post_id,
    way: ways.parse(row.way),
    state,
    startedAt: row.started_at,
    seenAt: row.seen_at,
    expiresAt: row.expires_at,
    provedAt: row.proved_at,
    deviceHash: row.device_hash,
    deviceLabel: row.device_label,
  };
};

/** A session that has not ended, by its id. */
export const findSessionById = async (
  tx: Tx,
  id: string,
  now: Date,
): Promise<Session | undefined> => {
  const row = await tx
    .selectFrom('sessions')
    .selectAll()
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row && toSession(row, now);
};

/** The session of a bearer, open or locked; none when it ended, by hand or by its time. */
export const findSession = async (
  tx: Tx,
  bearer: string,
  now: Date,
): Promise<Session | undefined> => {
  const row = await tx
    .selectFrom('sessions')
    .selectAll()
    .where('token_hash', '=', sha256(bearer))
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row && toSession(row, now);
};

const seenEvery = 30_000;

/** Work keeps a session open; written at most twice a minute. */
export const markSeen = async (tx: Tx, session: Session, now: Date): Promise<void> => {
  if (now.getTime() - session.seenAt.getTime() < seenEvery) return;
  await tx.updateTable('sessions').set({ seen_at: now }).where('id', '=', session.id).execute();
};

/**
 * Goes on under a new secret, at unlock (`proved`) and at a change of post; the old secret is dead
 * from then on and the end stays where it was (T57).
 */
export const rotateSession = async (
  tx: Tx,
  session: Session,
  to: { readonly now: Date; readonly postId?: string; readonly way?: Way },
): Promise<string> => {
  const token = newSecret();
  const proved = to.way !== undefined;
  const { numUpdatedRows } = await tx
    .updateTable('sessions')
    .set({ ended_at: to.now })
    .where('id', '=', session.id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error('A session was rotated twice at once.');
  await tx
    .insertInto('sessions')
    .columns([
      'id',
      'token_hash',
      'person_id',
      'post_id',
      'way',
      'device_hash',
      'device_label',
      'started_at',
      'seen_at',
      'proved_at',
      'expires_at',
      'rotated_from',
    ])
    .expression((eb) =>
      eb
        .selectFrom('sessions')
        .select((old) => [
          old.val(newId()).as('id'),
          old.val(hashOf(token, session.deviceHash)).as('token_hash'),
          'person_id',
          old.val(to.postId ?? session.postId).as('post_id'),
          old.val(to.way ?? session.way).as('way'),
          'device_hash',
          'device_label',
          'started_at',
          old.val(to.now).as('seen_at'),
          old.val(proved ? to.now : session.provedAt).as('proved_at'),
          'expires_at',
          old.val(session.id).as('rotated_from'),
        ])
        .where('id', '=', session.id),
    )
    .execute();
  return token;
};

export const lockOpenSession = async (tx: Tx, sessionId: string, now: Date): Promise<void> => {
  await tx.updateTable('sessions').set({ locked_at: now }).where('id', '=', sessionId).execute();
};

/** The sessions of a person that have not ended, the latest first. */
export const sessionsOf = async (
  tx: Tx,
  personId: string,
  now: Date,
): Promise<readonly Session[]> => {
  const rows = await tx
    .selectFrom('sessions')
    .selectAll()
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('seen_at', 'desc')
    .execute();
  return rows.flatMap((row) => toSession(row, now) ?? []);
};

/** Ends sessions of a person: these, or all but the one kept. Returns how many. */
export const endSessions = async (
  tx: Tx,
  which: { readonly personId: string; readonly only?: string; readonly but?: string },
  now: Date,
): Promise<number> => {
  const { numUpdatedRows } = await tx
    .updateTable('sessions')
    .set({ ended_at: now })
    .where('person_id', '=', which.personId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .$if(which.only !== undefined, (query) => query.where('id', '=', which.only ?? ''))
    .$if(which.but !== undefined, (query) => query.where('id', '<>', which.but ?? ''))
    .executeTakeFirst();
  return Number(numUpdatedRows);
};
