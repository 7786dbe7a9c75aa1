import { sameEntries } from '@meguri/core/plans/merge.ts';
import { noMonth } from '@meguri/core/plans/work.ts';
import { useTranslation } from 'react-i18next';
import type { Entries } from './plan-steps.ts';

type Props = {
  readonly title: string;
  readonly entries: Entries;
  /** The version it is held against: only months that differ are listed. */
  readonly other: Entries;
};

const inMonth = (entries: Entries, month: number): Entries =>
  entries.filter((entry) => entry.month === month);

/** One town part in one of two versions. */
export const Side = ({ title, entries, other }: Props) => {
  const { t } = useTranslation('plans');
  const months = [...new Set([...entries, ...other].map((entry) => entry.month))]
    .toSorted((a, b) => a - b)
    .filter((month) => !sameEntries(inMonth(entries, month), inMonth(other, month)));
  return (
    <div>
      <h3 className="font-bold text-ink">{title}</h3>
      <ul>
        {months.map((month) => (
          <li key={month}>
            <span className="mr-3">{month === noMonth ? t('noMonth') : t('month', { month })}</span>
            <DoorCount entries={inMonth(entries, month)} />
          </li>
        ))}
      </ul>
    </div>
  );
};

const DoorCount = ({ entries: [entry] }: Pick<Props, 'entries'>) => {
  const { t } = useTranslation('plans');
  if (entry === undefined) return t('doors', { count: 0 });
  const { priority, general } = entry;
  return (
    <>
      {t('doors', { count: priority + general })}{' '}
      <span className="text-muted">{t('ofTiers', { priority, general })}</span>
    </>
  );
};
