import { compareCheckpoints, getAuditState } from '@meguri/core/audit/audit.ops.ts';
import { readNote } from '@meguri/core/audit/checkpoint.ts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../platform/call.ts';
import { type Verdict, verifyContinuation } from './verify.ts';

/** What the browser found out about the log by itself. */
export type LogCheck = {
  readonly verdict: Verdict | 'none';
  readonly size: number;
  /** Entries this device had checked before; 0 for the first time. */
  readonly before: number;
};

const place = 'meguri.audit.checkpoint';

const sizeOf = (note: string): number => {
  const read = readNote(note);
  return read.ok ? read.value.checkpoint.size : 0;
};

// The checkpoint this device saw last is a witness of its own: a log that was rewritten since does
// not continue it, whatever the server says. It is replaced only by one that continues it.
const checkLog = async (): Promise<LogCheck> => {
  const { newest } = await call(getAuditState, {});
  if (newest === null) return { verdict: 'none', size: 0, before: 0 };
  const kept = localStorage.getItem(place);
  const before = kept === null ? 0 : sizeOf(kept);
  const first = kept === null || before === 0 ? newest.note : kept;
  const proof = await call(compareCheckpoints, { first: sizeOf(first), second: newest.size });
  const { path, keys } = proof;
  const verdict = await verifyContinuation({ first, second: newest.note, path, keys });
  if (verdict === 'right') localStorage.setItem(place, newest.note);
  return { verdict, size: newest.size, before };
};

export const useLogCheck = () => useQuery({ queryKey: ['audit.check'], queryFn: checkLog });
