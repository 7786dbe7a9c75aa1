import type { Tx } from '../platform/database.ts';

/** The sealed part of a classification; nulls where it has none, or where its key was destroyed. */
export type ReasonRow = {
  readonly contents: Buffer | null;
  readonly key_version: number | null;
  readonly wrapped: Buffer | null;
};

type NewReason = { readonly id: string; readonly station_id: string; readonly contents: Buffer };

export const insertSealedReason = async (tx: Tx, row: NewReason): Promise<void> => {
  await tx.insertInto('sealed_reasons').values(row).execute();
};
