import { dayInJapan } from '@meguri/core/base/day.ts';
import { type RefusalCode, refusals } from '@meguri/core/refusals.ts';
import type * as z from 'zod';
import { loadActor } from './actors.ts';
import { writeAudit } from './audit.ts';
import type { Authorise } from './authorise.ts';
import { type CommandLine, loadCommandLine } from './command-line.ts';
import type { Database, Tx } from './database.ts';
import { sha256 } from './keys.ts';
import type { Packs } from './packs.ts';
import { must, refuseWith } from './refusal-error.ts';
import type { Actor, Ctx, Served } from './serve.ts';
import { findSession } from './sessions.ts';

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
  /** Present while the command line of the same account may come in. */
  readonly commandLine?: Pick<CommandLine, 'take'>;
};

export type Call = {
  readonly served: Served;
  readonly body: unknown;
  readonly token: string | undefined;
  readonly requestId: string;
  /** The request showed the token of the contact file; it acts as the command line. */
  readonly commandLine?: boolean;
};

const isRefusal = (text: string): text is RefusalCode => text in refusals;

/** Parses with the operation's schema; a schema may name a refusal as its message. */
export const parsed = (schema: z.ZodType, value: unknown): unknown => {
  const result = schema.safeParse(value ?? {});
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = issue?.path.join('.') || 'body';
  if (issue && isRefusal(issue.message)) return refuseWith(issue.message, { value: field, field });
  return refuseWith('request.malformed', { field });
};

const signedIn = async (tx: Tx, call: Call, now: Date): Promise<Actor | undefined> => {
  if (call.commandLine) return loadCommandLine(tx);
  const who = call.token === undefined ? undefined : await findSession(tx, call.token, now);
  return who && loadActor(tx, who, dayInJapan(now));
};

const openCtx = async (platform: Platform, call: Call, tx: Tx): Promise<Ctx> => {
  const now = platform.clock();
  const today = dayInJapan(now);
  const actor = await signedIn(tx, call, now);
  if (actor === undefined) return refuseWith('session.missing');
  const pack = must(platform.packs.inForce(platform.prefectureCode, 'visits', today));
  return { tx, actor, pack, now, today, demo: platform.demo };
};

// Not found and not allowed look alike from outside, unless the place is the caller's own.
const decide = async (
  platform: Platform,
  { ctx, call }: { readonly ctx: Ctx; readonly call: Call },
  input: never,
): Promise<void> => {
  const place = await call.served.place(ctx, input);
  if (platform.authorise(ctx.actor, call.served.operation.action, place)) return;
  const visible = place.stationId === undefined || ctx.actor.stationIds.includes(place.stationId);
  refuseWith(visible ? 'action.not-allowed' : 'not-found');
};

const audited = async (ctx: Ctx, call: Call, subjectId: string | undefined): Promise<void> => {
  const { operation } = call.served;
  await writeAudit(ctx.tx, {
    at: ctx.now,
    requestId: call.requestId,
    actor: ctx.actor,
    operation: operation.name,
    action: operation.audit,
    subjectId,
  });
};

const run = async (ctx: Ctx, call: Call, input: never): Promise<unknown> => {
  const output = await call.served.use(ctx, input);
  return call.served.operation.output.parse(output);
};

const query = async (platform: Platform, call: Call, input: never): Promise<unknown> => {
  const { served } = call;
  const inScope = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> =>
    platform.database.transaction({ schema: platform.schema, stations: [] }, async (tx) => {
      const ctx = await openCtx(platform, call, tx);
      await decide(platform, { ctx, call }, input);
      return work(ctx);
    });
  // The look is on record before the data is read: no row, no data (trust.md 1.2).
  if (served.operation.audit !== 'none') {
    await inScope((ctx) => audited(ctx, call, served.subject?.(input, undefined as never)));
  }
  return inScope((ctx) => run(ctx, call, input));
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

const command = (platform: Platform, call: Call, input: never): Promise<unknown> =>
  platform.database.transaction({ schema: platform.schema, stations: [] }, async (tx) => {
    const ctx = await openCtx(platform, call, tx);
    const { served, requestId } = call;
    const hash = sha256(JSON.stringify(input));
    const before = await answeredBefore(ctx, call, hash);
    if (before !== undefined) return before;
    await decide(platform, { ctx, call }, input);
    const output = await run(ctx, call, input);
    await audited(ctx, call, served.subject?.(input, output as never));
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
