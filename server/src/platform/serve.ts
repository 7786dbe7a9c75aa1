import type { Day } from '@meguri/core/base/day.ts';
import type { Input, Operation } from '@meguri/core/operation.ts';
import type { PostKind } from '@meguri/core/organisation/posts.ts';
import type { Pack } from '@meguri/core/pack/pack.ts';
import type * as z from 'zod';
import type { Tx } from './database.ts';

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
};

export type Ctx = {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly pack: Pack;
  /** The server owns the clock: an instant, and the day it is in Japan. */
  readonly now: Date;
  readonly today: Day;
  /** The data are made up; every page and paper says so. */
  readonly demo: boolean;
};

/** Where a request takes place; the policies compare it with the post. */
export type Place = {
  readonly stationId?: string | undefined;
  readonly boxId?: string | undefined;
  readonly beatId?: string | undefined;
};

export type UseCase<O extends Operation> = (
  ctx: Ctx,
  input: Input<O>,
) => Promise<z.input<O['output']>>;

/** An operation with what the server does for it. */
export type Served = {
  readonly operation: Operation;
  /** The place the input names, read with the scope of the caller; the policies decide on it. */
  readonly place: (ctx: Ctx, input: never) => Promise<Place>;
  readonly use: (ctx: Ctx, input: never) => Promise<unknown>;
  /** The record the audit names, found in input or output. */
  readonly subject?: ((input: never, output: never) => string | undefined) | undefined;
};

export type Binding<O extends Operation> = {
  readonly place: (ctx: Ctx, input: Input<O>) => Promise<Place>;
  readonly use: UseCase<O>;
  readonly subject?: (input: Input<O>, output: z.input<O['output']>) => string | undefined;
};

/** Binds a use case to its operation; input and output types come from the operation. */
export const serve = <O extends Operation>(operation: O, binding: Binding<O>): Served => ({
  operation,
  place: binding.place,
  use: binding.use,
  subject: binding.subject,
});

/** For operations that take place where the caller's own post is. */
export const ownPlace = async (ctx: Ctx): Promise<Place> => ({
  stationId: ctx.actor.stationId ?? undefined,
  boxId: ctx.actor.boxId ?? undefined,
});
