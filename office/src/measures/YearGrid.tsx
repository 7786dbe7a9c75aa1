import { Link } from '@meguri/ui/Link.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { type Entry, measureAddress } from './measure.ts';
import { useMonthText } from './PeriodBar.tsx';
import { monthsOf, type Period } from './period.ts';

type Props = { readonly entries: readonly Entry[]; readonly period: Period };

/** A fiscal year, month by month. */
export const YearGrid = ({ entries, period }: Props) => (
  <div className="grid gap-4 min-[900px]:grid-cols-2 min-[1200px]:grid-cols-3">
    {monthsOf(period).map((first) => (
      <Month
        entries={entries.filter(({ onDay }) => onDay.slice(0, 7) === first.slice(0, 7))}
        first={first}
        key={first}
      />
    ))}
  </div>
);

type MonthProps = { readonly first: string; readonly entries: readonly Entry[] };

const Month = ({ first, entries }: MonthProps) => {
  const { t } = useTranslation('measures');
  const monthText = useMonthText();
  const dayText = useDayText();
  return (
    <section className="min-w-0 border border-line-strong p-3">
      <h3 className="mb-1.5 text-std-16B-170 text-ink">{monthText(first)}</h3>
      {entries.length === 0 ? (
        <p className="text-muted">{t('calendar.none')}</p>
      ) : (
        <ul className="grid gap-1">
          {entries.map(({ measureId, onDay, title }) => (
            <li className="flex gap-2" key={`${measureId} ${onDay}`}>
              <span className="figure w-8 shrink-0 text-right text-muted">
                <span aria-hidden>{Number(onDay.slice(8))}</span>
                <span className="sr-only">{dayText(onDay)}</span>
              </span>
              <Link href={measureAddress(measureId)}>{title}</Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
