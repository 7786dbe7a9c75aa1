import type { Day } from '@meguri/core/base/day.ts';
import type { LanguageCode } from '@meguri/core/base/languages.ts';
import type { MeasureState } from '@meguri/core/measures/measures.ts';
import type { Ctx } from '../platform/serve.ts';
import { known } from './known.ts';
import { type MeasureRow, selectLanguagesToCome, selectMeasures } from './measures.db.ts';
import { type ResultRow, selectResults } from './one.db.ts';
import { measuresWaiting } from './waiting.ts';

/** A measure as a report of its station tells of it: no person, head counts as bands. */
export type MeasureRecord = Pick<
  MeasureRow,
  'id' | 'title' | 'subject' | 'communityKind' | 'lifeStage' | 'purposes' | 'aims' | 'audience'
> & {
  /** Item of the directive's catalogue; null: an idea of its own. */
  readonly itemId: string | null;
  readonly state: MeasureState;
  /** Days in the period, with results where there are any. */
  readonly days: readonly Day[];
  readonly results: readonly Pick<
    ResultRow,
    'onDay' | 'held' | 'band' | 'questions' | 'learned' | 'nextStep'
  >[];
};

/** Languages that measures to come need somebody for. */
export const languagesNamed = (ctx: Ctx): Promise<readonly LanguageCode[]> =>
  selectLanguagesToCome(ctx.tx, ctx.today);

type Asked = {
  /** null: headquarters. */
  readonly stationId: string | null;
  readonly pack: string;
  readonly from: Day;
  readonly until: Day;
};

/** The measures of a station, or of headquarters, with a day in a period; drafts among them. */
export const measuresOf = async (
  ctx: Pick<Ctx, 'tx' | 'packs'>,
  { stationId, pack, from, until }: Asked,
): Promise<readonly MeasureRecord[]> => {
  const whose = { all: false, stationId } as const;
  const rows = await selectMeasures(ctx.tx, { pack, from, until, whose });
  const results = await selectResults(
    ctx.tx,
    rows.map(({ id }) => id),
  );
  const inPeriod = (day: Day) => day >= from && day <= until;
  return rows
    .map((row) => known(ctx, row))
    .map(({ row, state, days }) => ({
      id: row.id,
      itemId: row.item,
      title: row.title,
      subject: row.subject,
      communityKind: row.communityKind,
      lifeStage: row.lifeStage,
      purposes: row.purposes,
      aims: row.aims,
      audience: row.audience,
      state,
      days: days.filter(inPeriod),
      results: results
        .filter((one) => one.measureId === row.id && inPeriod(one.onDay))
        .map(({ onDay, held, band, questions, learned, nextStep }) => {
          return { onDay, held, band, questions, learned, nextStep };
        }),
    }))
    .filter(({ days }) => days.length > 0);
};

/** What waits in this slice, for the home pages of its posts. */
export const waitingOfMeasures = measuresWaiting;
