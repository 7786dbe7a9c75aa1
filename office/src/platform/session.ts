import { whoAmI } from '@meguri/core/access/access.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import type { RefusalCode } from '@meguri/core/refusals.ts';
import { createContext, useContext } from 'react';
import { RefusalError } from './call.ts';
import { useQueryOf } from './queries.ts';

export type Session = Output<typeof whoAmI>;

export const useSessionQuery = () => useQueryOf(whoAmI, {});

export const SessionContext = createContext<Session | undefined>(undefined);

/** Who is acting, in which post, and the day of the server: every page inside the shell has it. */
export const useSession = (): Session => {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession was called outside of the shell');
  return session;
};

const endings: readonly RefusalCode[] = ['session.missing', 'session.locked'];

/** 'session.missing' or 'session.locked' when that is what an answer said. */
export const sessionEnding = (error: unknown): RefusalCode | undefined =>
  error instanceof RefusalError ? endings.find((code) => code === error.problem.code) : undefined;
