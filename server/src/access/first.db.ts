import type { Day } from '@meguri/core/base/day.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/keys.ts';

type First = {
  readonly id: string;
  readonly name: string;
  readonly kana: string;
  readonly staffNumber: string;
  readonly on: Day;
  readonly at: Date;
};

const findHeadquarters = async (tx: Tx): Promise<string | undefined> =>
  (
    await tx
      .selectFrom('units')
      .select('id')
      .where('kind', '=', 'headquarters')
      .where('until_on', 'is', null)
      .orderBy('sort')
      .executeTakeFirst()
  )?.id;

const addHeadquarters = async (tx: Tx, name: string, on: Day): Promise<string> => {
  const id = newId();
  const unit = { id, kind: 'headquarters', name, code: '本部', sort: 0, from_on: on };
  await tx.insertInto('units').values(unit).execute();
  return id;
};

const addPost = async (tx: Tx, unitId: string): Promise<string> => {
  const id = newId();
  const post = { id, unit_id: unitId, kind: 'headquartersClerk', title: '管理者' };
  await tx.insertInto('posts').values(post).execute();
  return id;
};

/**
 * Makes the first administrator a clerk of headquarters, and headquarters too where a prefecture is
 * still empty. False when the staff number belongs to somebody else.
 */
export const establish = async (
  tx: Tx,
  first: First,
  headquartersName: string,
): Promise<boolean> => {
  const taken = await tx
    .selectFrom('staff_numbers')
    .select('person_id')
    .where('number', '=', first.staffNumber)
    .executeTakeFirst();
  if (taken !== undefined) return false;
  const unitId =
    (await findHeadquarters(tx)) ?? (await addHeadquarters(tx, headquartersName, first.on));
  const { id, name, kana } = first;
  await tx.insertInto('persons').values({ id, name, kana, police_rank: 'inspector' }).execute();
  const post_id = await addPost(tx, unitId);
  await tx
    .insertInto('post_holdings')
    .values({ id: newId(), post_id, person_id: id, from_on: first.on })
    .execute();
  await tx
    .insertInto('staff_numbers')
    .values({ person_id: id, number: first.staffNumber, set_at: first.at })
    .execute();
  return true;
};
