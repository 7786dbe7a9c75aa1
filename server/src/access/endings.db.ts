import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/keys.ts';

export type Ending = {
  readonly personId: string;
  readonly ended: number;
  readonly by: string;
  readonly at: Date;
};

export const addEnding = async (tx: Tx, { personId, ended, by, at }: Ending): Promise<void> => {
  await tx
    .insertInto('session_endings')
    .values({ id: newId(), person_id: personId, ended, ended_by: by, ended_at: at })
    .execute();
};

const days = 30;

/** Who ended sessions of this person lately; the latest first. */
export const listEndings = (tx: Tx, personId: string, now: Date) =>
  tx
    .selectFrom('session_endings as one')
    .innerJoin('persons', 'persons.id', 'one.ended_by')
    .select(['one.ended_at as at', 'persons.name as by', 'one.ended'])
    .where('one.person_id', '=', personId)
    .where('one.ended_at', '>', new Date(now.getTime() - days * 86_400_000))
    .orderBy('one.ended_at', 'desc')
    .execute();
