import { ok, type Result, refuse } from '../base/result.ts';
import { type Reading, readProgramme, readVisits } from './check.ts';
import type { Pack } from './pack.ts';
import type { ProgrammePack } from './programme.ts';

/** The parsed JSON files of a pack's folder. */
export type PackFiles = {
  readonly pack: unknown;
  readonly clauses: unknown;
  readonly form: unknown;
  readonly cards: unknown;
  readonly rights: unknown;
};

/** The first fault as a refusal; `meguri pack check` shows them all. */
const answered = <P>({ pack, faults: [fault] }: Reading<P>): Result<P> => {
  if (pack !== undefined && fault === undefined) return ok(pack);
  const { file = '', path: where = '/', what = '' } = fault ?? {};
  return pack === undefined
    ? refuse('pack.malformed', { file, where, what })
    : refuse('pack.inconsistent', { where, what });
};

/**
 * Reads a directive's pack on visits: strict shapes (an unknown key, such as a switch for a
 * safeguard, is refused) and agreement between its parts. Refuses with the first fault.
 */
export const parsePack = (files: PackFiles): Result<Pack> => answered(readVisits(files));

/** Reads a directive's pack on the programme for foreign residents; refuses with the first fault. */
export const parseProgramme = (files: {
  readonly pack: unknown;
  readonly clauses: unknown;
  readonly assessment?: unknown;
}): Result<ProgrammePack> => answered(readProgramme(files));
