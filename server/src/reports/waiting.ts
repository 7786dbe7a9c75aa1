import { addDays, type Day, dayInJapan } from '@meguri/core/base/day.ts';
import { formatDay } from '@meguri/core/base/era.ts';
import type { Bilingual } from '@meguri/core/pack/text.ts';
import { periodOf, stateOf } from '@meguri/core/reports/reports.ts';
import { programmesInForce } from '../directives/directives.ts';
import type { Ctx } from '../platform/serve.ts';
import type { ProgrammeWaiting, WaitingOf } from '../tasks/tasks.ts';
import { defined } from './one.ts';
import {
  type AskRow,
  type ReportRow,
  selectAsks,
  selectReportsOf,
  selectReportsOpen,
} from './reports.db.ts';

type Named = Pick<ReportRow, 'pack' | 'report' | 'from' | 'until'>;

const same = (a: Named, b: Named): boolean =>
  [a.pack, a.report, a.from, a.until].join() === [b.pack, b.report, b.from, b.until].join();

const nameOf = (ctx: Ctx, { pack, report }: Pick<Named, 'pack' | 'report'>): Bilingual =>
  defined(ctx, { pack, report }).of.name;

const wordsOf = (ctx: Ctx, one: Named, before = ''): Bilingual => {
  const { ja, en } = nameOf(ctx, one);
  const day = (locale: 'ja' | 'en', which: Day) => formatDay(which, locale, 'short');
  return {
    ja: `${before}${ja}（${day('ja', one.from)}から${day('ja', one.until)}まで）`,
    en: `${before}${en} (${day('en', one.from)} to ${day('en', one.until)})`,
  };
};

const isHandedIn = (reports: readonly ReportRow[], wanted: Named): boolean =>
  reports.some((row) => same(row, wanted) && row.steps.length > 0);

const ofAsk = (ctx: Ctx, ask: AskRow): ProgrammeWaiting => ({
  state: 'report.due',
  subjectId: ask.id,
  post: 'sectionChief',
  postId: null,
  sinceOn: dayInJapan(ask.askedAt),
  dueOn: ask.dueOn,
  words: wordsOf(ctx, ask),
});

/** Where the directive itself says how often; it prints no day, so none is overdue. */
const byDirectives = async (
  ctx: Ctx,
  reports: readonly ReportRow[],
): Promise<readonly ProgrammeWaiting[]> =>
  (await programmesInForce(ctx)).flatMap(({ identity, reports: printed }) =>
    printed.flatMap((one): readonly ProgrammeWaiting[] => {
      const period = periodOf(one, ctx.today);
      if (period === null) return [];
      const wanted = { pack: identity.id, report: one.id, ...period };
      if (isHandedIn(reports, wanted)) return [];
      return [
        {
          state: 'report.due',
          subjectId: [identity.id, one.id, period.from].join(' '),
          post: 'sectionChief',
          postId: null,
          sinceOn: addDays(period.until, 1),
          dueOn: null,
          words: wordsOf(ctx, wanted),
        },
      ];
    }),
  );

const whose = {
  submitted: { state: 'report.submitted', post: 'stationChief' },
  'sent-back': { state: 'report.returned', post: 'sectionChief' },
  returned: { state: 'report.returned', post: 'sectionChief' },
  sent: { state: 'report.sent', post: 'headquartersClerk' },
  received: { state: 'report.review', post: 'headquartersClerk' },
} as const;

/** What headquarters has of it is headquarters'; all else is the station's (decision 0005). */
const ofReport = (
  ctx: Ctx,
  row: ReportRow,
  stationId: string | null,
): readonly ProgrammeWaiting[] => {
  const state = stateOf(row.steps);
  if (state === 'draft' || state === 'accepted') return [];
  const { post, state: waits } = whose[state];
  if ((post === 'headquartersClerk') !== (stationId === null)) return [];
  const drafter = row.versions.at(-1)?.postId ?? null;
  return [
    {
      state: waits,
      subjectId: row.id,
      post,
      postId: waits === 'report.returned' ? drafter : null,
      sinceOn: dayInJapan(new Date(row.steps.at(-1)?.takenAt ?? row.begunAt)),
      dueOn: null,
      words: wordsOf(ctx, row, `${row.stationName}　`),
    },
  ];
};

export const waitingReports: WaitingOf = async (ctx, stationId) => {
  const reports =
    stationId === null ? await selectReportsOpen(ctx.tx) : await selectReportsOf(ctx.tx, stationId);
  const waiting = reports.flatMap((row) => ofReport(ctx, row, stationId));
  if (stationId === null) return waiting;
  const asks = await selectAsks(ctx.tx, stationId);
  return [
    ...waiting,
    ...asks.filter((one) => !isHandedIn(reports, one)).map((one) => ofAsk(ctx, one)),
    ...(await byDirectives(ctx, reports)),
  ];
};
