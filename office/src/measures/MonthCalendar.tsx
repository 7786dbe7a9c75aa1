import { type Day, monthOf } from '@meguri/core/base/day.ts';
import { classes } from '@meguri/ui/classes.ts';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import { useSession } from '../platform/session.ts';
import { EntryCard } from './EntryCard.tsx';
import type { Entry } from './measure.ts';
import { useMonthText } from './PeriodBar.tsx';
import { type Period, weeksOf } from './period.ts';

type Props = {
  readonly entries: readonly Entry[];
  readonly period: Period;
  readonly on: Day;
  readonly word: string;
};

/** A month in whole weeks; the list of the same month says the same. */
export const MonthCalendar = ({ entries, period, on, word }: Props) => {
  const { t } = useTranslation('measures');
  const monthText = useMonthText();
  const weeks = weeksOf(period);
  return (
    <>
      <table className="w-full table-fixed border-collapse border border-line-strong bg-paper">
        <caption className="sr-only">
          {t('calendar.caption', { period: monthText(on), word })}
        </caption>
        <WeekdayHeads days={weeks[0] ?? []} />
        <tbody>
          {weeks.map((days) => (
            <tr key={days[0]}>
              {days.map((day) => (
                <DayCell
                  away={monthOf(day) !== monthOf(on)}
                  day={day}
                  entries={entries.filter(({ onDay }) => onDay === day)}
                  key={day}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Legend />
    </>
  );
};

const WeekdayHeads = ({ days }: { readonly days: readonly Day[] }) => {
  const language = useLanguage();
  const names = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  return (
    <thead>
      <tr>
        {days.map((day) => (
          <th
            className="border border-line bg-surface px-2 py-1.5 text-left text-ink"
            key={day}
            scope="col"
          >
            {names.format(new Date(`${day}T00:00:00Z`))}
          </th>
        ))}
      </tr>
    </thead>
  );
};

type CellProps = {
  readonly day: Day;
  readonly away: boolean;
  readonly entries: readonly Entry[];
};

const mostInCell = 3;

const DayCell = ({ day, away, entries }: CellProps) => {
  const { t } = useTranslation('measures');
  const { today } = useSession();
  const dayText = useDayText();
  const isToday = day === today;
  const more = entries.length - mostInCell;
  return (
    <td
      className={classes(
        'h-24 border border-line p-1.5 align-top',
        away && 'bg-surface',
        isToday && 'bg-select-soft',
      )}
    >
      <span
        aria-label={dayText(day)}
        className={classes(
          'figure mb-1 inline-block min-w-7 px-1',
          away ? 'text-muted' : 'text-ink',
          isToday && 'rounded-full bg-action text-center font-bold text-white',
        )}
        role="img"
      >
        {Number(day.slice(8))}
      </span>
      <ul className="grid gap-1">
        {entries.slice(0, mostInCell).map((entry) => (
          <li key={entry.measureId}>
            <EntryCard entry={entry} />
          </li>
        ))}
      </ul>
      {more > 0 && <p className="text-muted">{t('calendar.more', { count: more })}</p>}
    </td>
  );
};

const Legend = () => {
  const { t } = useTranslation('measures');
  return (
    <p className="mt-2 flex flex-wrap gap-x-5 text-muted">
      <span className="flex items-center gap-1.5">
        <span aria-hidden className="inline-block h-3 w-5 border border-l-4 border-bar-plan-line" />
        {t('calendar.legendDecided')}
      </span>
      <span className="flex items-center gap-1.5">
        <span
          aria-hidden
          className="inline-block h-3 w-5 border border-l-4 border-dashed border-bar-plan-line border-l-attention-line"
        />
        {t('calendar.legendPlanned')}
      </span>
    </p>
  );
};
