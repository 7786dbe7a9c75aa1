import { Button } from '@meguri/ui/Button.tsx';
import { Chip, type ChipTone } from '@meguri/ui/Chip.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { SearchField } from '@meguri/ui/SearchField.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { useAddressState } from '../platform/address.ts';
import { useDayText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import { dayOf, type MeetingRow, meetingAddress, timeOf } from './meeting.ts';

const addressState = z.object({ q: z.string().catch('') });

type Props = { readonly meetings: readonly MeetingRow[] };

const has = (row: MeetingRow, text: string): boolean =>
  [row.subject, row.place, row.seriesName.ja, row.seriesName.en].some((words) =>
    words.includes(text),
  );

/** Meetings of a body, the newest first; the words searched for stay in the address. */
export const MeetingList = ({ meetings }: Props) => {
  const { t } = useTranslation('meetings');
  const [{ q }, change] = useAddressState(addressState);
  const text = q.trim();
  const found = meetings.filter((row) => has(row, text));
  return (
    <Section
      side={
        meetings.length > 0 && (
          <SearchField
            label={t('list.search')}
            onChange={(next) => change({ q: next })}
            value={q}
            width={260}
          />
        )
      }
      title={t('list.meetings')}
    >
      {meetings.length === 0 && (
        <EmptyState icon="calendar" title={t('list.none')}>
          {t('list.noneBody')}
        </EmptyState>
      )}
      {meetings.length > 0 && found.length === 0 && (
        <EmptyState
          action={<Button onPress={() => change({ q: '' })}>{t('list.clear')}</Button>}
          icon="filter"
          title={t('list.notFound', { text })}
        >
          {t('list.notFoundBody')}
        </EmptyState>
      )}
      {found.length > 0 && <Rows meetings={found} />}
    </Section>
  );
};

const Rows = ({ meetings }: Props) => {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const dayText = useDayText();
  return (
    <PlainTable
      caption={t('list.meetings')}
      columns={[
        {
          id: 'subject',
          head: t('list.subject'),
          cell: ({ id, subject }) => <Link href={meetingAddress(id)}>{subject}</Link>,
        },
        { id: 'name', head: t('list.name'), cell: (row) => row.seriesName[language], width: 160 },
        {
          id: 'day',
          head: t('list.day'),
          cell: (row) => `${dayText(dayOf(row.startsAt), 'short')}　${timeOf(row.startsAt)}`,
          width: 150,
        },
        { id: 'place', head: t('list.place'), cell: ({ place }) => place, width: 190 },
        {
          id: 'decisions',
          head: t('list.decisions'),
          cell: ({ openDecisions }) => openDecisions,
          align: 'end',
          width: 90,
        },
        { id: 'state', head: t('list.state'), cell: (row) => <State row={row} />, width: 140 },
      ]}
      idOf={({ id }) => id}
      rows={meetings}
    />
  );
};

const tones: Readonly<Record<MeetingRow['state'], ChipTone>> = {
  convened: 'blue',
  cancelled: 'gray',
  held: 'yellow',
  written: 'yellow',
  closed: 'green',
};

const State = ({ row: { state } }: { readonly row: MeetingRow }) => {
  const { t } = useTranslation('meetings');
  return <Chip tone={tones[state]}>{t(`state.${state}`)}</Chip>;
};
