import { adoptPack } from '@meguri/core/directives/packs-in-use.ops.ts';
import { newId } from '../platform/keys.ts';
import type { Prefecture } from '../platform/testing.ts';

type NewPost = {
  readonly title: string;
  readonly unit: keyof Prefecture['world']['units'];
  readonly kind?: 'headquartersOfficer' | 'stationOfficer' | 'beatOfficer';
  readonly grade?: string;
  /** null: nobody holds it. */
  readonly holder?: string | null;
};

export type Posted = { readonly postId: string; readonly personId: string };

/** Posts with an invented holder each since 2026. */
export const addPosts = (
  { rows, world }: Prefecture,
  posts: readonly NewPost[],
): Promise<readonly Posted[]> =>
  rows(async (tx) => {
    const made = posts.map(() => ({ postId: newId(), personId: newId() }));
    for (const [at, post] of posts.entries()) {
      const { postId, personId } = made[at] ?? { postId: '', personId: '' };
      const kind = post.kind ?? 'headquartersOfficer';
      const { title, holder = title } = post;
      await tx
        .insertInto('posts')
        .values({
          id: postId,
          unit_id: world.units[post.unit],
          kind,
          title,
          sort: 50 + at,
          grade: post.grade ?? null,
        })
        .execute();
      await tx
        .insertInto('persons')
        .values({ id: personId, name: `見本 ${holder}`, kana: 'みほん', police_rank: 'inspector' })
        .execute();
      if (holder === null) continue;
      const held = { id: newId(), post_id: postId, person_id: personId };
      await tx
        .insertInto('post_holdings')
        .values({ ...held, from_on: '2026-04-01' })
        .execute();
    }
    return made;
  });

/** Uses packs of other prefectures from the first day of 2026. */
export const adopt = async (prefecture: Prefecture, packs: readonly string[]): Promise<void> => {
  for (const pack of packs) {
    const wanted = { pack, fromOn: '2026-01-01', reason: '試験' };
    await prefecture.must('headquartersClerk', adoptPack, wanted);
  }
};
