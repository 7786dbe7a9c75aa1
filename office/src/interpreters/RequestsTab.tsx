import { addDays, addMonths, type Day, daySchema } from '@meguri/core/base/day.ts';
import { languageName } from '@meguri/core/base/languages.ts';
import { declineReasons, workKinds } from '@meguri/core/interpreters/interpreter.ts';
import { listRequests } from '@meguri/core/interpreters/interpreters.ops.ts';
import { Chip, type ChipTone } from '@meguri/ui/Chip.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { SegmentedControl } from '@meguri/ui/SegmentedControl.tsx';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { useAddressState } from '../platform/address.ts';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { PageSteps } from '../platform/PageSteps.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import type { Request, Source } from './interpreter.ts';
import { RequestSteps } from './RequestSteps.tsx';

const periods = ['coming', 'past'] as const;
const address = z.object({
  period: z.enum(periods).catch('coming'),
  after: daySchema.nullable().catch(null),
});

/** A result may be written a while after the day, so those days stay in sight. */
const keepDays = 31;

/** What is to come by day; what is past from yesterday backwards. `after`: where a page begins. */
const spanOf = (period: (typeof periods)[number], today: Day, after: Day | null) =>
  period === 'coming'
    ? { from: after ?? addDays(today, -keepDays), until: addMonths(today, 12), latestFirst: false }
    : { from: addMonths(today, -12), until: after ?? today, latestFirst: true };

/** Requests by day; headquarters sees those of every station, without any sum. */
export const RequestsTab = ({ sources }: { readonly sources: readonly Source[] }) => {
  const { t } = useTranslation('interpreters');
  const { stationId, today } = useSession();
  const [{ period, after }, change] = useAddressState(address);
  const asked = { stationId, ...spanOf(period, today, after) };
  const query = useQueryOf(listRequests, asked, { keep: true });
  return (
    <>
      <div className="mb-3">
        <SegmentedControl
          label={t('request.period')}
          onChange={(next) => change({ period: next, after: null })}
          options={periods.map((id) => ({ id, label: t(`request.periods.${id}`) }))}
          value={period}
        />
      </div>
      <Loaded lines={6} query={query}>
        {({ requests, classes, next }) => (
          <>
            {requests.length === 0 ? (
              <EmptyState icon="speech" title={t('request.empty')}>
                {t('request.emptyBody')}
              </EmptyState>
            ) : (
              <Table classes={classes} rows={requests} sources={sources} />
            )}
            <PageSteps after={after} next={next} onGo={(to) => change({ after: to })} />
          </>
        )}
      </Loaded>
    </>
  );
};

type TableProps = {
  readonly rows: readonly Request[];
  readonly sources: readonly Source[];
  readonly classes: readonly { readonly id: string; readonly title: { ja: string; en: string } }[];
};

const Table = ({ rows, sources, classes }: TableProps) => {
  const { t } = useTranslation('interpreters');
  const language = useLanguage();
  const { stationId } = useSession();
  const station =
    stationId === null
      ? [
          {
            id: 'station',
            head: t('request.station'),
            cell: (one: Request) => one.stationName ?? t('headquarters'),
          },
        ]
      : [];
  const classOf = (id: string | null) =>
    classes.find((one) => one.id === id)?.title[language] ?? t('request.anyClass');
  return (
    <PlainTable
      caption={t('tabs.requests')}
      columns={[
        { id: 'day', head: t('request.day'), cell: (one) => <When {...one} />, width: 190 },
        ...station,
        {
          id: 'language',
          head: t('request.language'),
          cell: (one) => languageName(one.language, language),
        },
        { id: 'work', head: t('request.work'), cell: ({ work }) => workKinds[work][language] },
        { id: 'class', head: t('request.class'), cell: ({ classId }) => classOf(classId) },
        { id: 'state', head: t('request.state'), cell: (one) => <State {...one} />, width: 230 },
        {
          id: 'do',
          head: t('steps'),
          cell: (one) => <RequestSteps request={one} sources={sources} />,
        },
      ]}
      idOf={({ id }) => id}
      rows={rows}
    />
  );
};

const When = ({ day, fromTime, untilTime }: Request) => {
  const dayText = useDayText();
  return (
    <span className="flex flex-wrap gap-x-2">
      {dayText(day, 'short')}
      <span className="figure whitespace-nowrap text-muted">{`${fromTime}–${untilTime}`}</span>
    </span>
  );
};

const tones: Readonly<Record<Request['state'], ChipTone>> = {
  open: 'yellow',
  confirmed: 'blue',
  declined: 'gray',
  done: 'green',
  withdrawn: 'gray',
};

const State = ({ state, sourceName, reason, result }: Request) => {
  const { t } = useTranslation('interpreters');
  const language = useLanguage();
  const said = [
    sourceName,
    reason === null ? null : declineReasons[reason][language],
    result === null ? null : t(result.came ? 'result.cameShort' : 'result.missingShort'),
    result === null ? null : result.words,
  ].filter((words) => words !== null && words !== '');
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <Chip tone={tones[state]}>{t(`request.states.${state}`)}</Chip>
      <span className="text-muted">{said.join('　')}</span>
    </span>
  );
};
