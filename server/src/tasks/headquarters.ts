import { noticeDaysOf } from '@meguri/core/tasks/rules.ts';
import type { StationStaff } from '@meguri/core/tasks/staff.ts';
import { type Task, tasksFrom } from '@meguri/core/tasks/tasks.ts';
import type { Ctx } from '../platform/serve.ts';
import {
  type HeadquartersPost,
  type PackEnd,
  readHeadquartersPosts,
  readHeadquartersWaiting,
} from './headquarters.db.ts';

export const nobody: StationStaff = { posts: [], boxes: [], beats: [] };

const packEnds = ({ packs, pack }: Ctx): readonly PackEnd[] =>
  packs.programmes.flatMap(({ identity: { id, prefecture, effectiveUntil } }) =>
    effectiveUntil === null
      ? []
      : [
          {
            pack: id,
            until: effectiveUntil,
            own: prefecture.code === pack.identity.prefecture.code,
          },
        ],
  );

/** The head of a unit of headquarters does for it what a station chief does for the station. */
const headOf = (posts: readonly HeadquartersPost[], unitId: string): StationStaff => {
  const head = posts.find((post) => post.unitId === unitId);
  return { ...nobody, posts: head === undefined ? [] : [{ ...head, kind: 'stationChief' }] };
};

/** What waits for the posts of headquarters today: directives and the packs they state. */
export const waitingAtHeadquarters = async (ctx: Ctx): Promise<readonly Task[]> => {
  const { tx, today, pack } = ctx;
  const asked = { today, noticeDays: noticeDaysOf(pack.tasks), packs: packEnds(ctx) };
  const records = await readHeadquartersWaiting(tx, asked);
  if (records.length === 0) return [];
  const posts = await readHeadquartersPosts(tx, today);
  const { tasks: rules, parameters, rules: visits } = pack;
  return records.flatMap((record) => {
    const staff = record.unitId === null ? { ...nobody, posts } : headOf(posts, record.unitId);
    return tasksFrom([record], { rules, parameters, visits, staff, today });
  });
};
