import { textsDue } from '@meguri/core/access/texts.ts';
import { dayInJapan } from '@meguri/core/base/day.ts';
import { keysOf } from '@meguri/core/base/keys.ts';
import { isPurpose, type Purpose, purposes } from '@meguri/core/pack/purposes.ts';
import { sql } from 'kysely';
import { loadCaller } from './actors.ts';
import { type AuditEvent, noteAudit, writeAudit } from './audit.ts';
import type { Authorise } from './authorise.ts';
import { type CommandLine, loadCommandLine } from './command-line.ts';
import { type Database, inOne, type Last, type Tx } from './database.ts';
import { newId, sha256 } from './keys.ts';
import type { KeyProvider } from './keys-provider.ts';
import { logFault } from './log.ts';
import type { Packs } from './packs.ts';
import { parsed } from './parse-input.ts';
import { must, refuseWith } from './refusal-error.ts';
import type { Actor, Asked, Ctx, Place, Served } from './serve.ts';
import { markSeen, rotateSession, type Session } from './sessions.ts';
import type { SignIn } from './sign-in.ts';
import { issueTicket, mustBeUsed, type Pass, useTicket } from './tickets.ts';

/** What every request needs and only the composition root makes. */
export type Platform = {
  readonly database: Database;
  readonly authorise: Authorise;
  readonly packs: Packs;
  readonly prefectureCode: string;
  readonly schema: string;
  readonly clock: () => Date;
  /** Demo sign-in by picking a person; only on loopback with the embedded database. */
  readonly demo: boolean;
  /** Who keeps the keys of sealed contents. */
  readonly keys: KeyProvider;
  /** Where this server is reached, and the provider that signs people in. */
  readonly signIn: SignIn;
  /** Present while the command line of the same account may come in. */
  readonly commandLine?: Pick<CommandLine, 'take'>;
};

export type Call = {
  readonly served: Served;
  readonly body: unknown;
  readonly token: string | undefined;
  /** The origin the browser is at, and what takes a new session secret after the commit. */
  readonly browser?: { readonly origin: () => string; readonly renew: (token: string) => void };
  readonly requestId: string;
  /** The request showed the token of the contact file; it acts as the command line. */
  readonly commandLine?: boolean;
};

type SignedIn = { readonly actor: Actor; readonly session?: Session };

const signedIn = async (tx: Tx, call: Call, now: Date): Promise<SignedIn | undefined> => {
  if (call.commandLine) return { actor: await loadCommandLine(tx) };
  if (call.token === undefined) return undefined;
  const caller = await loadCaller(tx, call.token, { now, today: dayInJapan(now) });
  if (caller?.session.state === 'locked') return refuseWith('session.locked');
  if (caller?.actor === undefined) return undefined;
  const { actor, session } = caller;
  await markSeen(tx, session, now);
  return { actor, session };
};

const sessionCtx = (tx: Tx, call: Call, { session, now }: { session: Session; now: Date }) => ({
  id: session.id,
  provedAt: session.provedAt,
  expiresAt: session.expiresAt,
  way: session.way,
  origin: (): string => call.browser?.origin() ?? refuseWith('session.missing'),
  moveTo: async (postId: string): Promise<void> => {
    call.browser?.renew(await rotateSession(tx, session, { now, postId }));
  },
});

const anyPurpose = keysOf(purposes);

const openCtx = async (platform: Platform, call: Call, tx: Tx): Promise<Ctx> => {
  const now = platform.clock();
  const today = dayInJapan(now);
  const who = await signedIn(tx, call, now);
  if (who === undefined) return refuseWith('session.missing');
  const pack = must(platform.packs.inUse(platform.prefectureCode, 'visits', today));
  const { actor, session } = who;
  const own = session && { session: sessionCtx(tx, call, { session, now }) };
  const { demo, keys, packs, schema } = platform;
  const state = textsDue(pack.conduct, actor.accepted, today).length > 0 ? 'texts-due' : 'cleared';
  const may: Ctx['may'] = (action, place) =>
    anyPurpose.some((purpose) =>
      platform.authorise(actor, action, { place, purpose, state: 'cleared', today }),
    );
  const given = { pack, packs, demo, keys, prefecture: schema };
  return { tx, actor, now, today, state, may, ...given, ...own };
};

const purposeIn = (input: unknown): Purpose => {
  const purpose =
    typeof input === 'object' && input !== null && 'purpose' in input && input.purpose;
  return isPurpose(purpose) ? purpose : refuseWith('purpose.missing');
};

/** Decides in the state the caller is in; whoever lacks nothing but the texts is told so. */
const isAllowed = (platform: Platform, call: Call, { ctx, asked }: Decision): boolean => {
  const { action } = call.served.operation;
  const decided = (state: Ctx['state']): boolean =>
    platform.authorise(ctx.actor, action, { ...asked, state });
  if (decided(ctx.state)) return true;
  const onlyTexts = ctx.state === 'texts-due' && decided('cleared');
  return onlyTexts ? refuseWith('cards.texts-not-accepted') : false;
};

type Decision = { readonly ctx: Ctx; readonly asked: Asked };

// What may not be done is said of the caller's own station only, and of a record only to whoever may
// know that it is there; a card one may not read must not even be known to be there (T41).
const isKnown = (platform: Platform, { operation }: Served, one: Decision): boolean => {
  const { actor } = one.ctx;
  const { stationId, seenBy } = one.asked.place;
  if (operation.purpose === 'required') return false;
  if (stationId !== undefined && !actor.stationIds.includes(stationId)) return false;
  return seenBy === undefined || platform.authorise(actor, seenBy, one.asked);
};

// Not found and not allowed look alike from outside, unless the place is the caller's own.
const decide = async (
  platform: Platform,
  { ctx, call }: { readonly ctx: Ctx; readonly call: Call },
  input: never,
): Promise<Place> => {
  const { served } = call;
  const place = await served.place(ctx, input);
  const purpose = served.operation.purpose === 'required' ? purposeIn(input) : undefined;
  const decision = { ctx, asked: { place, purpose, state: ctx.state, today: ctx.today } };
  if (isAllowed(platform, call, decision)) return place;
  return refuseWith(isKnown(platform, served, decision) ? 'action.not-allowed' : 'not-found');
};

// What an operation without a look, or without an answer yet, has none of.
const nothing = undefined as never;

type About = { readonly subjectId: string | undefined; readonly purpose?: Purpose };

const eventOf = (ctx: Ctx, { served, requestId }: Call, about: About): AuditEvent => ({
  at: ctx.now,
  requestId,
  actor: ctx.actor,
  operation: served.operation.name,
  action: served.operation.audit,
  ...about,
});

const audited = (ctx: Ctx, call: Call, about: About): Promise<void> =>
  writeAudit(ctx.tx, eventOf(ctx, call, about));

// Recording a visit goes on while the log cannot be written, reading does not (trust.md T74). What a
// tablet may queue stays on record as an answered request, from which the missing row is made.
const auditedOrOwed = async (ctx: Ctx, call: Call, about: About): Promise<void> => {
  if (!call.served.operation.offline) return audited(ctx, call, about);
  await sql`savepoint before_audit`.execute(ctx.tx);
  try {
    await audited(ctx, call, about);
  } catch (error) {
    logFault('audit row owed', error, call.requestId);
    await sql`rollback to savepoint before_audit`.execute(ctx.tx);
  }
};

const passOf = (ctx: Ctx, call: Call, about: About & { readonly purpose: Purpose }): Pass => ({
  ...about,
  sessionHash: sha256(call.token ?? 'command line'),
  personId: ctx.actor.personId,
  operation: call.served.operation.name,
});

type Decided = { readonly ctx: Ctx; readonly place: Place; readonly last: Last };

type InScope = <T>(work: (decided: Decided) => Promise<T>) => Promise<T>;

// Two steps (trust.md 1.2): the look is committed with a ticket; the ticket is used up and committed
// with what is sealed; only then, with no transaction open, is anything unsealed. The ticket stands
// for the decision of the first step, so the second asks for nothing again.
const look = async (
  platform: Platform,
  { inScope, call }: { readonly inScope: InScope; readonly call: Call },
  input: never,
): Promise<unknown> => {
  const { served } = call;
  const ticket = newId();
  const first = await inScope(async ({ ctx, place, last }) => {
    const subjectId = served.subject?.(input, nothing);
    const about = { subjectId, purpose: purposeIn(input) };
    const pass = passOf(ctx, call, about);
    const noted = (await served.note?.(ctx, input, place as never)) ?? [];
    const audit = noteAudit(eventOf(ctx, call, about));
    await last(inOne([audit, issueTicket(ticket, pass, ctx.now), noted].flat()));
    return { ctx, pass };
  });
  const { schema } = platform;
  const stations = first.ctx.actor.stationIds;
  return platform.database.transaction({ schema, stations }, async (tx, last) => {
    const now = platform.clock();
    const statement = served.takes?.(input) ?? sql`select`;
    const use = useTicket(ticket, first.pass, { now, statement });
    const rows = served.takes ? await last(use) : (await use.execute(tx)).rows;
    mustBeUsed(rows);
    return served.use({ ...first.ctx, tx, now }, input, rows[0] as never);
  });
};

const scopeOf =
  (platform: Platform, call: Call, input: never): InScope =>
  (work) =>
    platform.database.transaction({ schema: platform.schema, stations: [] }, async (tx, last) => {
      const ctx = await openCtx(platform, call, tx);
      return work({ ctx, place: await decide(platform, { ctx, call }, input), last });
    });

/** What is read of the input outside of any transaction, and only for who may do it. */
const preparedFor = async (platform: Platform, call: Call, input: never): Promise<never> => {
  const { prepare } = call.served;
  if (prepare === undefined) return nothing;
  await scopeOf(platform, call, input)(async () => undefined);
  return (await prepare(input)) as never;
};

const plainQuery = async (
  platform: Platform,
  { inScope, call }: { readonly inScope: InScope; readonly call: Call },
  input: never,
): Promise<unknown> => {
  const { served } = call;
  const prepared = await preparedFor(platform, call, input);
  // The look is on record before the data is read: no row, no data.
  if (served.operation.audit !== 'none') {
    const subjectId = served.subject?.(input, nothing);
    await inScope(({ ctx }) => audited(ctx, call, { subjectId }));
  }
  return inScope(({ ctx }) => served.use(ctx, input, prepared));
};

const query = async (platform: Platform, call: Call, input: never): Promise<unknown> => {
  const { served } = call;
  const inScope = scopeOf(platform, call, input);
  const way = served.operation.purpose === 'required' ? look : plainQuery;
  const held = await way(platform, { inScope, call }, input);
  const output = served.finish ? await served.finish(platform.keys, held as never) : held;
  return served.operation.output.parse(output);
};

const answeredBefore = async (ctx: Ctx, call: Call, hash: string): Promise<unknown> => {
  const row = await ctx.tx
    .selectFrom('answered_requests')
    .select(['person_id', 'operation', 'input_hash', 'output'])
    .where('request_id', '=', call.requestId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const same =
    row.person_id === ctx.actor.personId &&
    row.operation === call.served.operation.name &&
    row.input_hash === hash;
  return same ? row.output : refuseWith('request.reused');
};

// A plain digest of a few answers could be guessed from a stolen copy; a keyed one cannot.
const fingerprint = async (platform: Platform, served: Served, input: never): Promise<string> => {
  const text = JSON.stringify(input);
  if (!served.sealed) return sha256(text);
  return (await platform.keys.mac('index.requests', text)).toString('hex');
};

const command = async (platform: Platform, call: Call, input: never): Promise<unknown> => {
  const prepared = await preparedFor(platform, call, input);
  return platform.database.transaction({ schema: platform.schema, stations: [] }, async (tx) => {
    const ctx = await openCtx(platform, call, tx);
    const { served, requestId } = call;
    const hash = await fingerprint(platform, served, input);
    const before = served.secret ? undefined : await answeredBefore(ctx, call, hash);
    if (before !== undefined) return before;
    await decide(platform, { ctx, call }, input);
    const output = served.operation.output.parse(await served.use(ctx, input, prepared));
    await auditedOrOwed(ctx, call, { subjectId: served.subject?.(input, output as never) });
    if (served.secret) return output;
    await tx
      .insertInto('answered_requests')
      .values({
        request_id: requestId,
        person_id: ctx.actor.personId,
        operation: served.operation.name,
        input_hash: hash,
        output: JSON.stringify(output),
        at: ctx.now,
      })
      .execute();
    return output;
  });
};

const isDoubleSubmit = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === 'answered_requests_pkey';

/**
 * One request: parse, sign-in, one decision, one transaction, answer after commit. A command sent
 * twice under one request id is done once and answered twice.
 */
export const perform = async (platform: Platform, call: Call): Promise<unknown> => {
  const input = parsed(call.served.operation.input, call.body) as never;
  if (call.served.operation.kind === 'query') return query(platform, call, input);
  try {
    return await command(platform, call, input);
  } catch (error) {
    if (isDoubleSubmit(error)) return command(platform, call, input);
    throw error;
  }
};
