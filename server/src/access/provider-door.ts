import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Tx } from '../platform/database.ts';
import { newId, newSecret, sha256 } from '../platform/keys.ts';
import { findSessionById, startSession } from '../platform/sessions.ts';
import { noteFailure } from './begin.ts';
import { addChallenge, type Challenge, takeChallenge } from './challenges.db.ts';
import {
  addressLimit,
  giveSession,
  type Hall,
  type Knock,
  knockOf,
  note,
  sessionAtDoor,
} from './open-door.ts';
import { findByNumber, findPostToStart } from './people.db.ts';
import { WeakProofError } from './provider.ts';
import { openLock } from './unlocking.ts';

const backPath = '/sign-in/provider/back';
const operation = 'access.signInProvider';

// The provider's answer comes from another site, so this one cookie may travel with it; the strict
// ones of session and device do not, and their hashes wait in the attempt.
const attemptCookie = 'meguri-attempt';
const cookie = (request: FastifyRequest) =>
  ({
    path: backPath,
    httpOnly: true,
    sameSite: 'lax',
    maxAge: 600,
    secure: request.protocol === 'https',
  }) as const;

const wantsUnlock = ({ query }: FastifyRequest): boolean =>
  typeof query === 'object' && query !== null && 'unlock' in query;

/** Keeps nonce and verifier, gives the browser the secret the nonce is made of, sends it away. */
const sendAway = async (knock: Knock): Promise<FastifyReply> => {
  const { provider, request, reply } = knock;
  if (provider === undefined) return reply.redirect('/sign-in', 303);
  const secret = newSecret();
  const [nonce, verifier] = [sha256(secret), provider.newVerifier()];
  const { hash: deviceHash } = knock.device();
  const { state, again } = await knock.transaction(async (tx) => {
    const session = wantsUnlock(request) ? await sessionAtDoor(knock, tx) : undefined;
    const held = { purpose: 'provider', challenge: nonce, verifier, deviceHash } as const;
    const asked = session === undefined ? held : { ...held, sessionId: session.id };
    return { state: await addChallenge(tx, asked, knock.now), again: session !== undefined };
  });
  const back = `${knock.origin()}${backPath}`;
  const address = await provider.address({ state, nonce, verifier, again }, back);
  reply.setCookie(attemptCookie, secret, cookie(request));
  return reply.redirect(address.href, 303);
};

type Vouched = { readonly asked: Challenge; readonly personId: string };

const uuid = /^[0-9a-f-]{36}$/;

/** Who the provider vouches for; throws when anything about the answer is not as asked. */
const vouched = async (knock: Knock): Promise<Vouched> => {
  const { provider, request, now } = knock;
  const answer = new URL(request.url, knock.origin());
  const state = answer.searchParams.get('state') ?? '';
  const which = { id: uuid.test(state) ? state : newId(), purpose: 'provider' } as const;
  const asked = await knock.transaction((tx) => takeChallenge(tx, which, now));
  const secret = request.cookies[attemptCookie] ?? '';
  if (provider === undefined || asked === undefined || asked.challenge !== sha256(secret)) {
    throw new Error('No attempt of this browser has this state.');
  }
  const { challenge: nonce, verifier, sessionId } = asked;
  const attempt = { state, nonce, verifier: verifier ?? '', again: sessionId !== null };
  const number = await provider.staffNumber(answer, attempt);
  const personId = await knock.transaction((tx) => findByNumber(tx, number));
  if (personId === undefined) throw new Error('Nobody has this staff number.');
  return { asked, personId };
};

const start = async (knock: Knock, tx: Tx, { asked, personId }: Vouched): Promise<string> => {
  const postId = await findPostToStart(tx, personId, knock.today);
  if (postId === undefined) throw new Error('The person holds no post today.');
  await note(knock, tx, { operation, action: 'access.signed-in', who: { personId, postId } });
  const device = { ...knock.device(), hash: asked.deviceHash };
  return startSession(tx, { personId, postId, way: 'oidc', device }, knock.now);
};

const comeIn = async (knock: Knock, vouch: Vouched): Promise<void> => {
  const { sessionId } = vouch.asked;
  if (sessionId === null) {
    giveSession(knock, await knock.transaction((tx) => start(knock, tx, vouch)));
    return;
  }
  const session = await knock.transaction((tx) => findSessionById(tx, sessionId, knock.now));
  if (session?.personId !== vouch.personId) throw new Error('The lock is somebody else’s.');
  await openLock(knock, session, { way: 'oidc', operation });
};

// The fault is for the log, in its own words only: the error itself may hold tokens (T65).
const complain = ({ requestId }: Knock, error: unknown): void => {
  const why = error instanceof Error ? error.message : 'unknown';
  console.error(`Request ${requestId}: sign-in by the provider failed: ${why}`);
};

const comeBack = async (knock: Knock): Promise<FastifyReply> => {
  const { request, reply } = knock;
  reply.clearCookie(attemptCookie, cookie(request));
  try {
    await comeIn(knock, await vouched(knock));
    return reply.redirect('/', 303);
  } catch (error) {
    complain(knock, error);
    await knock.transaction((tx) => noteFailure(knock, tx, { operation }));
    const why = error instanceof WeakProofError ? 'provider-weak' : 'provider';
    return reply.redirect(`/sign-in?refused=${why}`, 303);
  }
};

/** GET /sign-in/provider sends the browser to the provider, …/back takes its answer. */
export const bindProvider = (app: FastifyInstance, hall: Hall): void => {
  if (hall.provider === undefined) return;
  const bind = (url: string, open: (knock: Knock) => Promise<FastifyReply>): void => {
    app.get(url, { config: addressLimit }, (request, reply) => {
      reply.header('cache-control', 'no-store');
      return open(knockOf(hall, request, reply));
    });
  };
  bind('/sign-in/provider', (knock) =>
    sendAway(knock).catch((error: unknown) => {
      complain(knock, error);
      return knock.reply.redirect('/sign-in?refused=provider', 303);
    }),
  );
  bind(backPath, comeBack);
};
