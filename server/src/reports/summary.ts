import type { Input, Output } from '@meguri/core/operation.ts';
import type { PackFigure } from '@meguri/core/pack/running.ts';
import type { printSummary, summariseReports } from '@meguri/core/reports/reports.ops.ts';
import { asPeriod, isSent, stateOf } from '@meguri/core/reports/reports.ts';
import { countWords, leastSaid } from '@meguri/core/reports/sources.ts';
import { blocksPdf } from '../bodies/bodies.ts';
import { must } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { defined, newest } from './one.ts';
import { type Summary, summaryBlocks, summaryXlsx } from './paper/summary.ts';
import { type ReportRow, selectReports, selectSections, selectStations } from './reports.db.ts';

type Shown = Output<typeof summariseReports>;
type Wanted = Input<typeof summariseReports>;

/** The newest accepted report of each station whose period lies in that of the summary. */
const acceptedIn = (rows: readonly ReportRow[]): readonly ReportRow[] => {
  const accepted = rows.filter(({ steps }) => stateOf(steps) === 'accepted');
  return [...new Map(accepted.toReversed().map((row) => [row.stationId, row])).values()];
};

const missingState = (rows: readonly ReportRow[]): Shown['missing'][number]['state'] => {
  const sent = rows.find(({ steps }) => isSent(steps));
  const last = sent?.steps.findLast(({ step }) => step !== 'submitted' && step !== 'sent-back');
  return last === undefined || last.step === 'submitted' || last.step === 'sent-back'
    ? 'none'
    : last.step === 'accepted'
      ? 'received'
      : last.step;
};

// 約 stays, and a number below the threshold is not said (R16).
const figureShown = ({
  label,
  count,
  exact,
  asOn,
  clause,
}: PackFigure): Shown['figures'][number] => {
  const number = count.toLocaleString('en');
  const said =
    count < leastSaid
      ? countWords(count)
      : { ja: `${exact ? '' : '約'}${number}`, en: `${exact ? '' : 'about '}${number}` };
  return { label, count: said, asOn, clause };
};

/** Item by item in the order of the organisation; there is no total and no order by counts. */
export const summarise: UseCase<typeof summariseReports> = async (ctx, wanted) => {
  const { from, until } = must(asPeriod(wanted));
  const { of, directive } = defined(ctx, wanted);
  const rows = (await selectReports(ctx.tx, wanted.pack)).filter(
    (row) => row.report === wanted.report && row.from >= from && row.until <= until,
  );
  const accepted = acceptedIn(rows);
  const texts = await selectSections(
    ctx.tx,
    accepted.map(({ id, versions }) => ({ reportId: id, version: newest(versions).version })),
  );
  const stations = await selectStations(ctx.tx, ctx.today);
  const inOrder = stations.flatMap(({ id }) => accepted.find((row) => row.stationId === id) ?? []);
  return {
    name: of.name,
    to: of.to,
    clause: of.clause,
    prefecture: directive.identity.prefecture.name,
    items: of.contents.map((title, at) => ({
      title,
      stations: inOrder.map((row) => ({
        stationId: row.stationId,
        stationName: row.stationName,
        reportId: row.id,
        from: row.from,
        until: row.until,
        sentences: (
          texts.find(({ reportId }) => reportId === row.id)?.sections[at]?.sentences ?? []
        ).map(({ words, made }) => ({ words, made })),
      })),
    })),
    missing: stations
      .filter(({ id }) => !accepted.some((row) => row.stationId === id))
      .map(({ id, name }) => ({
        stationId: id,
        stationName: name,
        state: missingState(rows.filter((row) => row.stationId === id)),
      })),
    figures: directive.figures.map(figureShown),
  };
};

type Held = {
  readonly summary: Summary;
  readonly format: Input<typeof printSummary>['format'];
  readonly demo: boolean;
  readonly datedOn: string;
};

/** Read inside, set on paper outside of the transaction. */
export const summaryPrint = {
  use: async (ctx: Ctx, { format, ...wanted }: Wanted & Pick<Held, 'format'>): Promise<Held> => {
    const { from, until } = wanted;
    const summary = { ...(await summarise(ctx, wanted)), period: { from, until } } as const;
    return { summary, format, demo: ctx.demo, datedOn: ctx.today };
  },
  finish: async (_: unknown, { summary, format, demo, datedOn }: Held) => {
    if (format === 'xlsx') return summaryXlsx(summary, demo);
    const title = `${summary.name.ja}のまとめ`;
    return blocksPdf({ title, foot: title, demo, datedOn, blocks: summaryBlocks(summary) });
  },
};
