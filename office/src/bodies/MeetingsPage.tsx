import { getBody } from '@meguri/core/bodies/bodies.ops.ts';
import { listMeetings } from '@meguri/core/bodies/meetings.ops.ts';
import { LinkButton } from '@meguri/ui/Button.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { useQueryOf } from '../platform/queries.ts';
import { BodyFrame } from './BodyFrame.tsx';
import { addressOf, type BodyKey, useBodyKey } from './body.ts';
import { MatterSection } from './MatterSection.tsx';
import { MeetingList } from './MeetingList.tsx';
import type { Listed } from './meeting.ts';

/** The meetings of one body: its kinds of meeting, those held and to come, entrusted matters. */
export const MeetingsPage = () => {
  const of = useBodyKey();
  const body = useQueryOf(getBody, { ...of, on: null });
  const query = useQueryOf(listMeetings, of);
  return (
    <Loaded lines={8} query={body}>
      {({ summary }) => (
        <BodyFrame
          duties={['bodies.convene', 'bodies.designate', 'bodies.regular', 'bodies.refer']}
          of={of}
          summary={summary}
          tab="meetings"
        >
          <Loaded lines={8} query={query}>
            {(listed) => (
              <>
                <SeriesTable listed={listed} of={of} />
                <MeetingList meetings={listed.meetings} />
                <MatterSection listed={listed} of={of} />
              </>
            )}
          </Loaded>
        </BodyFrame>
      )}
    </Loaded>
  );
};

type Props = { readonly of: BodyKey; readonly listed: Listed };
type Series = Listed['series'][number];

const SeriesTable = ({ of, listed }: Props) => {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const dayText = useDayText();
  if (listed.series.length === 0) return null;
  return (
    <Section title={t('list.series')}>
      <PlainTable
        caption={t('list.series')}
        columns={[
          { id: 'name', head: t('list.name'), cell: ({ name }) => name[language], width: 200 },
          { id: 'chair', head: t('list.chair'), cell: (one) => <Chair series={one} /> },
          {
            id: 'when',
            head: t('list.when'),
            cell: (one) => <When of={of} series={one} />,
            width: 280,
          },
          {
            id: 'last',
            head: t('list.last'),
            cell: ({ lastHeldOn }) =>
              lastHeldOn === null ? t('list.never') : dayText(lastHeldOn, 'short'),
            width: 130,
          },
          {
            id: 'convene',
            head: t('list.convene'),
            cell: (one) => <Convene of={of} series={one} />,
            width: 130,
          },
        ]}
        idOf={({ id }) => id}
        rows={listed.series}
      />
    </Section>
  );
};

const Chair = ({ series: { chair } }: { readonly series: Series }) => {
  const { t } = useTranslation('meetings');
  if (chair === null) return <Chip tone="yellow">{t('form.vacant')}</Chip>;
  return `${chair.title}　${chair.holder ?? t('form.vacant')}`;
};

type OneProps = { readonly of: BodyKey; readonly series: Series };

const When = ({ of, series: { due } }: OneProps) => {
  const { t } = useTranslation('meetings');
  const dayText = useDayText();
  if (due.kind === 'open') return t('list.open');
  if (due.kind === 'unset') {
    return (
      <>
        {t('list.unset')}
        <br />
        <Link href={addressOf(of)}>{t('list.setInterval')}</Link>
      </>
    );
  }
  if (due.dueOn === null) return t('list.never');
  return (
    <span className="flex flex-wrap items-center gap-2">
      {t('list.due', { day: dayText(due.dueOn, 'short') })}
      {due.overdueDays > 0 && (
        <Chip tone="yellow">{t('table.overdue', { count: due.overdueDays })}</Chip>
      )}
    </span>
  );
};

const Convene = ({ of, series }: OneProps) => {
  const { t } = useTranslation('meetings');
  if (!series.mayConvene) return null;
  return (
    <LinkButton href={`${addressOf(of)}/meetings/new/${series.id}`} size={28}>
      {t('list.convene')}
    </LinkButton>
  );
};
