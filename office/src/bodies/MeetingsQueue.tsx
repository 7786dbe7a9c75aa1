import { waitingMeetings } from '@meguri/core/bodies/minutes.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { Button, LinkButton } from '@meguri/ui/Button.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { addressOf } from './body.ts';
import { EndDecisionDialog } from './EndDecisionDialog.tsx';
import { meetingAddress } from './meeting.ts';

type Answer = Output<typeof waitingMeetings>;
type Waiting = Answer['waiting'][number];

/** What waits around the meetings of all bodies: one's own, and what the secretariat watches. */
export const MeetingsQueue = () => {
  const { t } = useTranslation('meetings');
  const query = useQueryOf(waitingMeetings, {});
  return (
    <>
      <title>{t('title')}</title>
      <PageHead
        basis={<PageBasis duties={['bodies.secretariat', 'bodies.minutes', 'bodies.regular']} />}
        meta={t('lead')}
        title={t('title')}
      />
      <Loaded lines={8} query={query}>
        {(answer) => <Queue {...answer} />}
      </Loaded>
    </>
  );
};

const Queue = ({ waiting, keeps }: Answer) => {
  const { t } = useTranslation('meetings');
  const own = waiting.filter(({ mine }) => mine);
  const others = waiting.filter(({ mine }) => !mine);
  return (
    <>
      {waiting.length === 0 && (
        <EmptyState
          action={<LinkButton href="/bodies">{t('bodies')}</LinkButton>}
          icon="done"
          title={t('nothing')}
        >
          {t('nothingBody')}
        </EmptyState>
      )}
      {own.length > 0 && <Rows rows={own} title={t('mine')} />}
      {others.length > 0 && <Rows rows={others} title={t('others')} />}
      {keeps.length > 0 && <Keeps keeps={keeps} />}
    </>
  );
};

type RowsProps = { readonly rows: readonly Waiting[]; readonly title: string };

const Rows = ({ rows, title }: RowsProps) => {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const isDefault = rows.some(({ kind }) => kind === 'write' || kind === 'approve');
  return (
    <Section note={isDefault ? t('default') : undefined} title={title}>
      <PlainTable
        caption={title}
        columns={[
          { id: 'what', head: t('table.what'), cell: (row) => <What row={row} />, width: 220 },
          { id: 'about', head: t('table.about'), cell: ({ about }) => about },
          {
            id: 'body',
            head: t('table.body'),
            cell: (row) => `${row.stationName ?? ''}${row.bodyName[language]}`,
            width: 200,
          },
          { id: 'post', head: t('table.post'), cell: (row) => <Post row={row} />, width: 240 },
          { id: 'due', head: t('table.due'), cell: (row) => <DueCell row={row} />, width: 190 },
        ]}
        idOf={({ kind, subjectId, pack, body }) => [kind, subjectId, pack, body].join(' ')}
        rows={rows}
      />
    </Section>
  );
};

const whereOf = (row: Waiting): string => {
  if (row.meetingId !== null) return meetingAddress(row.meetingId);
  return row.kind === 'interval-unset' ? addressOf(row) : `${addressOf(row)}/meetings`;
};

const What = ({ row }: { readonly row: Waiting }) => {
  const { t } = useTranslation('meetings');
  const title = t(`kind.${row.kind}`);
  if (row.kind !== 'decision') return <Link href={whereOf(row)}>{title}</Link>;
  return (
    <span className="flex flex-wrap items-center gap-2">
      {row.meetingId === null ? title : <Link href={meetingAddress(row.meetingId)}>{title}</Link>}
      {row.mine && <Finish row={row} />}
    </span>
  );
};

/** The post that carries a decision out says so here, whether or not it may read the meeting. */
const Finish = ({ row: { subjectId: id, about: decision } }: { readonly row: Waiting }) => {
  const { t } = useTranslation('meetings');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        label={t('one.finishOf', { title: decision })}
        onPress={() => setOpen(true)}
        size={28}
      >
        {t('one.finish')}
      </Button>
      {isOpen && <EndDecisionDialog decision={{ id, decision }} onClose={() => setOpen(false)} />}
    </>
  );
};

const Post = ({ row: { post } }: { readonly row: Waiting }) => {
  const { t } = useTranslation('meetings');
  if (post === null) return t('table.nobody');
  return `${post.title}　${post.holder ?? t('form.vacant')}`;
};

const DueCell = ({ row: { dueOn, overdueDays } }: { readonly row: Waiting }) => {
  const { t } = useTranslation('meetings');
  const dayText = useDayText();
  if (dueOn === null) return <span className="text-muted">{t('table.noDue')}</span>;
  return (
    <span className="flex flex-wrap items-center gap-2">
      {dayText(dueOn, 'dense')}
      {overdueDays > 0 && <Chip tone="yellow">{t('table.overdue', { count: overdueDays })}</Chip>}
    </span>
  );
};

const Keeps = ({ keeps }: Pick<Answer, 'keeps'>) => {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  return (
    <Section title={t('keeps')}>
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        {keeps.map((one) => (
          <li key={addressOf(one)}>
            <Link href={`${addressOf(one)}/meetings`}>
              {`${one.stationName ?? ''}${one.name[language]}`}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
};
