import { sql } from 'kysely';
import { push, rootOf, type Stack } from './audit-stack.ts';
import type { Tx } from './database.ts';
import { leafHash, openNote } from './keys-audit.ts';

type Leaf = { readonly line: string; readonly hash: Buffer };

const atOnce = 5000;

const pageOf = async (tx: Tx, from: number): Promise<readonly Leaf[]> =>
  (
    await sql<Leaf>`select audit_line(e) as line, l.leaf_hash as hash
      from audit_leaves l join audit_events e on e.id = l.event_id
      where l.leaf_index >= ${from} and l.leaf_index < ${from + atOnce}
      order by l.leaf_index`.execute(tx)
  ).rows;

type Head = { readonly size: number; readonly note: string };

const lastHead = async (tx: Tx): Promise<Head | undefined> =>
  (await sql<Head>`select size, note from audit_checkpoints order by size desc limit 1`.execute(tx))
    .rows[0];

/** Does the log in the database read as its newest checkpoint says? What is wrong, or its size. */
export const checkAudit = async (
  tx: Tx,
): Promise<{ readonly size: number; readonly problem?: string }> => {
  const head = await lastHead(tx);
  if (head === undefined) return { size: 0 };
  const keys = await tx.selectFrom('audit_signers').select('verifier_key').execute();
  const signed = openNote(
    head.note,
    keys.map((row) => row.verifier_key),
  );
  const stack: Stack = { size: 0, parts: [] };
  for (let page = await pageOf(tx, 0); page.length > 0; page = await pageOf(tx, stack.size)) {
    for (const { line, hash } of page) {
      const found = leafHash(line);
      if (!found.equals(hash)) return { size: head.size, problem: `entry ${stack.size + 1}` };
      push(stack, found);
    }
  }
  const same = signed?.size === stack.size && signed.root === rootOf(stack);
  return same ? { size: head.size } : { size: head.size, problem: `checkpoint ${head.size}` };
};
