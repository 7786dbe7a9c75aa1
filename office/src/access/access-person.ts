import type { listAccess } from '@meguri/core/access/credentials.ops.ts';
import type { Output } from '@meguri/core/operation.ts';

/** One of the people whose ways to sign in are looked after. */
export type AccessPerson = Output<typeof listAccess>['people'][number];
