import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { idMaker } from '@meguri/core/base/ids.ts';

/** A random identifier; it tells nothing about when or where a record was made. */
export const newId = (): string => randomUUID();

/** An identifier that sorts in the order of recording: for facts that may share their instant. */
export const newOrderedId = idMaker(Date.now, randomBytes);

/** A secret for a cookie or a one-time file: 32 random bytes, URL-safe. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** SHA-256 as lower-case hex; for check numbers, token hashes and ledgers, not for passwords. */
export const sha256 = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex');
