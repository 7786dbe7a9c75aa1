import { addDays, type Day, daySchema } from '@meguri/core/base/day.ts';
import { listMeasures, measuresCalendar } from '@meguri/core/measures/measures.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { type Programme, useWordOf } from '../directives/programme.tsx';
import { useAddressState } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { PageSteps } from '../platform/PageSteps.tsx';
import { useCommandOf, useQueryOf } from '../platform/queries.ts';
import { saveFile } from '../platform/save-file.ts';
import { useSession } from '../platform/session.ts';
import { useNarrowerThan } from '../platform/use-narrower-than.ts';
import { EntryList } from './EntryList.tsx';
import { MonthCalendar } from './MonthCalendar.tsx';
import type { Listed } from './measure.ts';
import { PeriodBar } from './PeriodBar.tsx';
import { type Period, periodOf, views } from './period.ts';
import { Undated } from './Undated.tsx';
import { YearGrid } from './YearGrid.tsx';

const search = z.object({
  view: z.enum(views).catch('month'),
  on: z.iso.date().catch(''),
  whose: z.union([z.literal('all'), z.literal('headquarters'), z.uuid()]).catch('all'),
  /** The day a page of a long period begins with. */
  after: daySchema.nullable().catch(null),
});

type Props = { readonly programme: Programme };

/** A month, a week, a year or a list of what is planned and was held. */
export const CalendarTab = ({ programme }: Props) => {
  const { today } = useSession();
  const [{ view, on: asked, whose, after }, change] = useAddressState(search);
  const on: Day = asked === '' ? today : asked;
  const input = { pack: programme.pack, whose, ...periodOf(view, on) };
  const page = after === null ? input : { ...input, from: after };
  const query = useQueryOf(listMeasures, page, { keep: true });
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center gap-x-6 gap-y-3">
        <PeriodBar
          onDay={(day) => change({ on: day, after: null })}
          onView={(next) => change({ view: next, after: null })}
          on={on}
          view={view}
        />
        <FileButton input={input} />
      </div>
      <Loaded lines={8} query={query}>
        {(listed) => (
          <>
            <Whose
              listed={listed}
              onChange={(next) => change({ whose: next, after: null })}
              whose={whose}
            />
            <Shown listed={listed} on={on} page={page} programme={programme} view={view} />
            <PageSteps after={after} next={listed.next} onGo={(to) => change({ after: to })} />
          </>
        )}
      </Loaded>
    </>
  );
};

type Input = Parameters<ReturnType<typeof useFile>['mutate']>[0];

const useFile = () => useCommandOf(measuresCalendar, { invalidate: [], onDone: saveFile });

const FileButton = ({ input }: { readonly input: Input }) => {
  const { t } = useTranslation('measures');
  const file = useFile();
  return (
    <Button
      busy={file.isPending}
      className="ml-auto"
      icon="download"
      onPress={() => file.mutate(input)}
      size={36}
    >
      {t('file')}
    </Button>
  );
};

type WhoseProps = {
  readonly listed: Listed;
  readonly whose: string;
  readonly onChange: (whose: string) => void;
};

/** Stations in the order of the organisation; a station has only itself and headquarters. */
const Whose = ({ listed: { stations }, whose, onChange }: WhoseProps) => {
  const { t } = useTranslation('measures');
  return (
    <SelectField
      label={t('whose.label')}
      onChange={onChange}
      options={[
        { id: 'all', label: t('whose.all') },
        { id: 'headquarters', label: t('whose.headquarters') },
        ...stations.map(({ id, name }) => ({ id, label: name })),
      ]}
      filter
      value={whose}
      width={280}
    />
  );
};

type ShownProps = Props & {
  readonly listed: Listed;
  readonly view: z.output<typeof search>['view'];
  readonly on: Day;
  readonly page: Period;
};

const Shown = ({ listed, view, on, page, programme }: ShownProps) => {
  const { t } = useTranslation('measures');
  const narrow = useNarrowerThan(900);
  const word = useWordOf(programme)('measure');
  const { entries, undated, next } = listed;
  const period = periodOf(view, on);
  const isGrid = view === 'month' && !narrow;
  return (
    <>
      {entries.length === 0 && !isGrid && (
        <EmptyState icon="calendar" title={t('calendar.empty')}>
          {t('calendar.emptyBody', { word })}
        </EmptyState>
      )}
      {isGrid && <MonthCalendar entries={entries} on={on} period={period} word={word} />}
      {view === 'year' && entries.length > 0 && (
        <YearGrid
          entries={entries}
          period={next === null ? page : { ...page, until: addDays(next, -1) }}
        />
      )}
      {(view === 'week' || view === 'list' || (view === 'month' && narrow)) &&
        entries.length > 0 && <EntryList entries={entries} word={word} />}
      <Undated undated={undated} />
    </>
  );
};
