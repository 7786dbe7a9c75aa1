import { dayInJapan } from '@meguri/core/base/day.ts';
import { isTimeToConsider, yearToConsider } from '@meguri/core/commendations/commendations.ts';
import type { PostKind } from '@meguri/core/organisation/posts.ts';
import type { Ctx } from '../platform/serve.ts';
import type { ProgrammeWaiting, WaitingOf } from '../tasks/tasks.ts';
import { selectCommendations, selectStaff, selectYears } from './commendations.db.ts';
import { deciderFor, groundsToday, type Open, withSteps } from './one.ts';

const reviewers: Readonly<Record<'station' | 'headquarters', readonly PostKind[]>> = {
  station: ['stationOfficer', 'sectionChief', 'stationChief'],
  headquarters: ['headquartersOfficer', 'headquartersClerk'],
};

/** Whoever goes over it is neither of the kind of post that proposed it nor whom it is about. */
const reviewerOf = async (ctx: Ctx, { row }: Open): Promise<PostKind> => {
  const kinds = reviewers[row.stationId === null ? 'headquarters' : 'station'];
  const staff = await selectStaff(ctx.tx, row.stationId, ctx.today);
  const proposed = staff.filter(({ id }) => id === row.personId).map(({ postKind }) => postKind);
  const out = [row.proposerKind, ...proposed];
  return kinds.find((kind) => !out.includes(kind)) ?? 'headquartersClerk';
};

// Whom it is about stands in the page and not in the words of a task.
const words: Readonly<Record<'proposed' | 'reviewed' | 'returned', string>> = {
  proposed: '上申に意見を付ける',
  reviewed: '意見の付いた上申を決める',
  returned: '返された上申を直す',
};

const whose = async (ctx: Ctx, open: Open): Promise<Pick<ProgrammeWaiting, 'post' | 'postId'>> => {
  const { row, state } = open;
  if (state === 'returned') return { post: row.proposerKind, postId: row.proposerPostId };
  if (state === 'reviewed') return { post: await deciderFor(ctx, open), postId: null };
  return { post: await reviewerOf(ctx, open), postId: null };
};

const atHeadquarters: readonly PostKind[] = ['headquartersOfficer', 'headquartersClerk'];

const ofOne = async (
  ctx: Ctx,
  open: Open,
  stationId: string | null,
): Promise<readonly ProgrammeWaiting[]> => {
  const { state, row, steps } = open;
  if (state === 'decided' || state === 'declined') return [];
  const { post, postId } = await whose(ctx, open);
  const isHere = atHeadquarters.includes(post) ? stationId === null : row.stationId === stationId;
  if (!isHere) return [];
  const since = dayInJapan(steps.at(-1)?.takenAt ?? row.proposedAt);
  const about = `${row.unitName}　${words[state]}`;
  return [
    {
      state: `commendation.${state}`,
      subjectId: row.id,
      post,
      postId,
      sinceOn: since,
      dueOn: null,
      words: about,
    },
  ];
};

/** A directive that says 年間を通じて is thought of before the fiscal year is over (GF-4). */
const ofYear = async (ctx: Ctx): Promise<readonly ProgrammeWaiting[]> => {
  if (!isTimeToConsider(ctx.today)) return [];
  const { year, dueOn } = yearToConsider(ctx.today);
  const done = await selectYears(ctx.tx);
  return (await groundsToday(ctx)).flatMap(({ pack, when, title }): readonly ProgrammeWaiting[] => {
    const isDone = done.some((one) => one.pack === pack && one.year === year);
    if (pack === null || when !== 'yearly' || isDone) return [];
    return [
      {
        state: 'commendation.yearly',
        subjectId: `${pack} ${year}`,
        post: 'headquartersClerk',
        postId: null,
        sinceOn: `${year + 1}-01-01`,
        dueOn,
        words: title.ja,
      },
    ];
  });
};

export const waitingCommendations: WaitingOf = async (ctx, stationId) => {
  const open = await withSteps(ctx, await selectCommendations(ctx.tx));
  const waiting: ProgrammeWaiting[] = [];
  for (const one of open) waiting.push(...(await ofOne(ctx, one, stationId)));
  return stationId === null ? [...waiting, ...(await ofYear(ctx))] : waiting;
};
