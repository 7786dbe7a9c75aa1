import { dayInJapan } from '@meguri/core/base/day.ts';
import { groupBy } from '@meguri/core/base/lists.ts';
import { isTimeToConsider, yearToConsider } from '@meguri/core/commendations/commendations.ts';
import type { PostKind } from '@meguri/core/organisation/posts.ts';
import type { Bilingual } from '@meguri/core/pack/text.ts';
import type { Ctx } from '../platform/serve.ts';
import type { ProgrammeWaiting, WaitingOf } from '../tasks/tasks.ts';
import { selectOpenCommendations, selectStaffOf, selectYears } from './commendations.db.ts';
import { deciderFor, groundsToday, type Open, type StaffOf, staffToday, withSteps } from './one.ts';

const reviewers: Readonly<Record<'station' | 'headquarters', readonly PostKind[]>> = {
  station: ['stationOfficer', 'sectionChief', 'stationChief'],
  headquarters: ['headquartersOfficer', 'headquartersClerk'],
};

/** Whoever goes over it is neither of the kind of post that proposed it nor whom it is about. */
const reviewerOf = async ({ row }: Open, staffOf: StaffOf): Promise<PostKind> => {
  const kinds = reviewers[row.stationId === null ? 'headquarters' : 'station'];
  const staff = await staffOf(row.stationId);
  const proposed = staff.filter(({ id }) => id === row.personId).map(({ postKind }) => postKind);
  const out = [row.proposerKind, ...proposed];
  return kinds.find((kind) => !out.includes(kind)) ?? 'headquartersClerk';
};

// Whom it is about stands in the page and not in the words of a task.
const words: Readonly<Record<'proposed' | 'reviewed' | 'returned', Bilingual>> = {
  proposed: { ja: '上申に意見を付ける', en: 'A proposal to be gone over' },
  reviewed: { ja: '意見の付いた上申を決める', en: 'A proposal to be decided' },
  returned: { ja: '返された上申を直す', en: 'A returned proposal to be corrected' },
};

type Asked = { readonly stationId: string | null; readonly staffOf: StaffOf };

const whose = async (
  ctx: Ctx,
  open: Open,
  { staffOf }: Asked,
): Promise<Pick<ProgrammeWaiting, 'post' | 'postId'>> => {
  const { row, state } = open;
  if (state === 'returned') return { post: row.proposerKind, postId: row.proposerPostId };
  if (state === 'reviewed') return { post: await deciderFor(ctx, open, staffOf), postId: null };
  return { post: await reviewerOf(open, staffOf), postId: null };
};

const atHeadquarters: readonly PostKind[] = ['headquartersOfficer', 'headquartersClerk'];

const ofOne = async (ctx: Ctx, open: Open, asked: Asked): Promise<readonly ProgrammeWaiting[]> => {
  const { state, row, steps } = open;
  const { stationId } = asked;
  if (state === 'decided' || state === 'declined') return [];
  const { post, postId } = await whose(ctx, open, asked);
  const isHere = atHeadquarters.includes(post) ? stationId === null : row.stationId === stationId;
  if (!isHere) return [];
  const since = dayInJapan(steps.at(-1)?.takenAt ?? row.proposedAt);
  const { ja, en } = words[state];
  const about = { ja: `${row.unitName}　${ja}`, en: `${row.unitName}　${en}` };
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
        words: title,
      },
    ];
  });
};

/** The staff of all stations with something open, read at once; headquarters' own when asked for. */
const staffOfAll = async (ctx: Ctx, open: readonly Open[]): Promise<StaffOf> => {
  const ids = open.flatMap(({ row }) => row.stationId ?? []);
  const all = await selectStaffOf(ctx.tx, [...new Set(ids)], ctx.today);
  const byStation = groupBy(all, ({ stationId }) => stationId);
  return async (stationId) =>
    stationId === null ? staffToday(ctx)(null) : (byStation.get(stationId) ?? []);
};

export const waitingCommendations: WaitingOf = async (ctx, stationId) => {
  const open = await withSteps(ctx, await selectOpenCommendations(ctx.tx));
  const asked = { stationId, staffOf: await staffOfAll(ctx, open) };
  const waiting: ProgrammeWaiting[] = [];
  for (const one of open) waiting.push(...(await ofOne(ctx, one, asked)));
  return stationId === null ? [...waiting, ...(await ofYear(ctx))] : waiting;
};
