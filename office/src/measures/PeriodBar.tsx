import type { Day } from '@meguri/core/base/day.ts';
import { Button, IconButton } from '@meguri/ui/Button.tsx';
import { SegmentedControl } from '@meguri/ui/SegmentedControl.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import { useSession } from '../platform/session.ts';
import { fiscalYearOf, moved, periodOf, type View, views } from './period.ts';

type Props = {
  readonly view: View;
  readonly on: Day;
  readonly onView: (view: View) => void;
  readonly onDay: (day: Day) => void;
};

/** The month of a day: 2026年11月, November 2026. */
export const useMonthText = (): ((day: Day) => string) => {
  const language = useLanguage();
  const months = new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP-u-ca-japanese' : 'en-GB', {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return (day) => months.format(new Date(`${day}T00:00:00Z`));
};

const useTitle = (view: View, on: Day): string => {
  const { t } = useTranslation('measures');
  const dayText = useDayText();
  const monthText = useMonthText();
  if (view === 'year') return t('period.year', { year: fiscalYearOf(on) });
  if (view !== 'week') return monthText(on);
  const { from, until } = periodOf('week', on);
  return t('period.week', { from: dayText(from, 'short'), until: dayText(until, 'short') });
};

/** Which part of time is shown, and steps through it. */
export const PeriodBar = ({ view, on, onView, onDay }: Props) => {
  const { t } = useTranslation('measures');
  const { today } = useSession();
  const title = useTitle(view, on);
  return (
    <>
      <div className="flex items-center gap-2">
        <IconButton
          icon="previous"
          label={t('period.previous')}
          onPress={() => onDay(moved(view, on, -1))}
        />
        <h2 aria-live="polite" className="min-w-36 text-center text-std-18B-160 text-ink">
          {title}
        </h2>
        <IconButton
          icon="next"
          label={t('period.next')}
          onPress={() => onDay(moved(view, on, 1))}
        />
        <Button look="text" onPress={() => onDay(today)} size={36}>
          {t('period.today')}
        </Button>
      </div>
      <SegmentedControl
        label={t('view.label')}
        onChange={onView}
        options={views.map((id) => ({ id, label: t(`view.${id}`) }))}
        value={view}
      />
    </>
  );
};
