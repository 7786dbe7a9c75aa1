import type { Day } from '@meguri/core/base/day.ts';
import type { Input, Operation } from '@meguri/core/operation.ts';
import type { PostKind } from '@meguri/core/organisation/posts.ts';
import type { Pack } from '@meguri/core/pack/pack.ts';
import type { Purpose } from '@meguri/core/pack/purposes.ts';
import type { RawBuilder } from 'kysely';
import type * as z from 'zod';
import type { Tx, Write } from './database.ts';
import type { KeyProvider } from './keys-provider.ts';
import type { Packs } from './packs.ts';
import type { Way } from './sessions.ts';

/** Who asks, in which post, and how far that post reaches. */
export type Actor = {
  readonly personId: string;
  readonly name: string;
  readonly rank: string;
  readonly postId: string;
  readonly postKind: PostKind;
  readonly postTitle: string;
  readonly unitId: string;
  readonly stationId: string | null;
  readonly boxId: string | null;
  /** Beats this person is assigned to today: own, acting and helped. */
  readonly beatIds: readonly string[];
  /** Stations whose rows the post may see. */
  readonly stationIds: readonly string[];
  /** Stands in for a post that is vacant or whose holder is away (代理). */
  readonly acting: boolean;
  /** From when until when the post is theirs; null: until further notice. */
  readonly fromOn: Day;
  readonly untilOn: Day | null;
  /** What they accepted in this kind of post; the latest first. */
  readonly accepted: readonly Accepted[];
};

/** A code of conduct or purpose text that was accepted, and until when that counts. */
export type Accepted = {
  readonly code: string;
  readonly version: string;
  readonly expiresOn: Day;
};

/** Whether the caller accepted what the post has to accept before any card is opened (MG-5.3). */
export type ReaderState = 'cleared' | 'texts-due';

/** What the policies look at beside the post: where, what for, in which state and on which day. */
export type Asked = {
  readonly place: Place;
  /** Present for what is done for a purpose of the registry only. */
  readonly purpose?: Purpose | undefined;
  readonly state: ReaderState;
  readonly today: Day;
};

export type Ctx = {
  readonly tx: Tx;
  readonly actor: Actor;
  /** The directive on visits by which today is judged. */
  readonly pack: Pack;
  /** Every directive installed; which programmes run here, the directives slice says. */
  readonly packs: Packs;
  /** The server owns the clock: an instant, and the day it is in Japan. */
  readonly now: Date;
  readonly today: Day;
  /** The data are made up; every page and paper says so. */
  readonly demo: boolean;
  readonly state: ReaderState;
  /**
   * The same decision as at the door, for items of a list and for what a screen may offer: whether
   * there is a purpose for which it may be done, once the texts are accepted.
   */
  readonly may: (action: string, place: Place) => boolean;
  readonly keys: KeyProvider;
  /** The schema of the prefecture: part of every seal's place. */
  readonly prefecture: string;
  /** The session that asks; none for the command line. */
  readonly session?: {
    readonly id: string;
    readonly provedAt: Date;
    readonly expiresAt: Date;
    readonly way: Way;
    /** Where the browser of this request is, for passkeys. */
    readonly origin: () => string;
    /** Goes on in another post under a new secret. */
    readonly moveTo: (postId: string) => Promise<void>;
  };
};

/** Where a request takes place; the policies compare it with the post. */
export type Place = {
  readonly stationId?: string | undefined;
  readonly boxId?: string | undefined;
  readonly beatId?: string | undefined;
  /** The action that lets one know of the record; whoever may not hears "not found" (T41). */
  readonly seenBy?: string | undefined;
};

export type UseCase<O extends Operation> = (
  ctx: Ctx,
  input: Input<O>,
) => Promise<z.input<O['output']>>;

/** What is written of a look beside the audit row; nothing where that one says it all. */
export type Noted = Write | undefined;

/** An operation with what the server does for it. */
export type Served = {
  readonly operation: Operation;
  /** The place the input names, read with the scope of the caller; the policies decide on it. */
  readonly place: (ctx: Ctx, input: never) => Promise<Place>;
  readonly use: (ctx: Ctx, input: never, taken: never) => Promise<unknown>;
  /** The record the audit names, found in input or output. */
  readonly subject?: ((input: never, output: never) => string | undefined) | undefined;
  /** The answer holds a secret: it is not kept, so a repeat is done again. */
  readonly secret?: boolean;
  /** The input holds what will be sealed: no digest of it is kept without a key. */
  readonly sealed?: boolean;
  /** The input holds a file of a whole prefecture. */
  readonly large?: boolean;
  /** Refuses the look where it must not be, or answers what is written of it; it is then committed. */
  readonly note?: (ctx: Ctx, input: never, place: never) => Promise<Noted>;
  /** Reads the input alone, a file for example, while no transaction is open; it goes to `use`. */
  readonly prepare?: (input: never) => Promise<unknown>;
  /** What a look takes by one statement of one row: it goes with the ticket, its row to `use`. */
  readonly takes?: (input: never) => RawBuilder<object>;
  /** Opens what `use` read, after the commit and outside of any transaction. */
  readonly finish?: (keys: KeyProvider, held: never) => Promise<unknown>;
};

export type Binding<O extends Operation> = {
  readonly place: (ctx: Ctx, input: Input<O>) => Promise<Place>;
  readonly use: UseCase<O>;
  readonly subject?: (input: Input<O>, output: z.input<O['output']>) => string | undefined;
  readonly secret?: boolean;
  readonly sealed?: boolean;
  readonly large?: boolean;
};

/** Binds a use case to its operation; input and output types come from the operation. */
export const serve = <O extends Operation>(operation: O, binding: Binding<O>): Served => ({
  operation,
  ...binding,
});

export type PreparedBinding<O extends Operation, P> = Omit<Binding<O>, 'use'> & {
  readonly prepare: (input: Input<O>) => Promise<P>;
  readonly use: (ctx: Ctx, input: Input<O>, prepared: P) => Promise<z.input<O['output']>>;
};

/** Binds an operation whose input takes long to read: whoever may send it holds nobody else up. */
export const servePrepared = <O extends Operation, P>(
  operation: O,
  binding: PreparedBinding<O, P>,
): Served => ({ operation, ...binding });

type Look = { readonly place: Place; readonly row: object; readonly held: unknown };

/**
 * A query whose contents are sealed: `use` takes the sealed bytes, `finish` opens them after. What
 * `place` found on the way is there for `note`; a row that `takes` asks for is there for `use`, whose
 * transaction is then over.
 */
export type LookBinding<O extends Operation, L extends Look> = {
  readonly place: (ctx: Ctx, input: Input<O>) => Promise<L['place']>;
  readonly note?: (ctx: Ctx, input: Input<O>, place: L['place']) => Promise<Noted>;
  readonly takes?: (input: Input<O>) => RawBuilder<L['row']>;
  readonly use: (ctx: Ctx, input: Input<O>, row: L['row']) => Promise<L['held']>;
  readonly finish: (keys: KeyProvider, held: L['held']) => Promise<z.input<O['output']>>;
  readonly subject?: (input: Input<O>) => string | undefined;
};

/** Binds an operation whose contents are opened only after the look is on record. */
export const serveLook = <O extends Operation, P extends Place, R extends object, H>(
  operation: O,
  binding: LookBinding<O, { readonly place: P; readonly row: R; readonly held: H }>,
): Served => ({ operation, ...binding });

/** For operations that take place where the caller's own post is. */
export const ownPlace = async (ctx: Ctx): Promise<Place> => ({
  stationId: ctx.actor.stationId ?? undefined,
  boxId: ctx.actor.boxId ?? undefined,
});
