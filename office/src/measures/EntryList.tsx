import { Chip } from '@meguri/ui/Chip.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useTranslation } from 'react-i18next';
import { type Entry, measureAddress, timesText, toneOf, useDayWithWeekday } from './measure.ts';

type Props = { readonly entries: readonly Entry[]; readonly word: string };

/** The calendar as a list, by day and hour. */
export const EntryList = ({ entries, word }: Props) => {
  const { t } = useTranslation('measures');
  const dayText = useDayWithWeekday();
  return (
    <PlainTable
      caption={word}
      columns={[
        {
          id: 'day',
          head: t('calendar.head.day'),
          width: 140,
          cell: ({ onDay }) => dayText(onDay, 'short'),
        },
        { id: 'time', head: t('calendar.head.time'), width: 120, cell: timesText },
        {
          id: 'title',
          head: t('calendar.head.title'),
          cell: ({ measureId, title }) => <Link href={measureAddress(measureId)}>{title}</Link>,
        },
        { id: 'where', head: t('calendar.head.where'), cell: ({ place }) => place },
        {
          id: 'whose',
          head: t('calendar.head.whose'),
          cell: ({ station }) => station?.name ?? t('headquarters'),
        },
        {
          id: 'state',
          head: t('calendar.head.state'),
          width: 150,
          cell: ({ state, held }) => (
            <Chip tone={held === false ? 'gray' : toneOf[state]}>
              {held === false ? t('calendar.off') : t(`state.${state}`)}
            </Chip>
          ),
        },
      ]}
      idOf={({ measureId, onDay }) => `${measureId} ${onDay}`}
      rows={entries}
    />
  );
};
