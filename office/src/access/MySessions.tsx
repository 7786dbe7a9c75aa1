import { endOtherSessions, endSession, listSessions } from '@meguri/core/access/sessions.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { useAnnounce } from '@meguri/ui/NoticeArea.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { timeText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { useCommandOf, useQueryOf } from '../platform/queries.ts';
import { ProofNotice } from './ProofNotice.tsx';

type Found = Output<typeof listSessions>;
type Row = Found['sessions'][number];

const useEnded = () => {
  const { t } = useTranslation('access');
  const announce = useAnnounce();
  return ({ ended }: { readonly ended: number }) =>
    announce({ kind: 'done', title: t('account.ended', { count: ended }) });
};

export const MySessions = () => {
  const { t } = useTranslation('access');
  const query = useQueryOf(listSessions, {});
  const onDone = useEnded();
  const others = useCommandOf(endOtherSessions, { invalidate: [listSessions.name], onDone });
  const several = (query.data?.sessions.length ?? 0) > 1;
  const endOthers = (
    <Button busy={others.isPending} onPress={() => others.mutate({})} size={28}>
      {t('account.endOthers')}
    </Button>
  );
  return (
    <Section side={several && endOthers} title={t('account.sessions')}>
      <ProofNotice error={others.error} />
      <Loaded query={query}>
        {({ sessions, endedByOthers }) => (
          <>
            <EndedByOthers rows={endedByOthers} />
            <Sessions rows={sessions} />
          </>
        )}
      </Loaded>
    </Section>
  );
};

const EndedByOthers = ({ rows }: { readonly rows: Found['endedByOthers'] }) => {
  const { t } = useTranslation('access');
  const language = useLanguage();
  if (rows.length === 0) return null;
  return (
    <div className="mb-3">
      <Notice kind="attention" title={t('account.endedByOthers')}>
        {rows.map(({ at, by, ended }) => (
          <p key={at}>{t('account.endedBy', { at: timeText(at, language), by, count: ended })}</p>
        ))}
        <p>{t('account.endedByNext')}</p>
      </Notice>
    </div>
  );
};

const Sessions = ({ rows }: { readonly rows: readonly Row[] }) => {
  const { t } = useTranslation('access');
  const language = useLanguage();
  const onDone = useEnded();
  const end = useCommandOf(endSession, { invalidate: [listSessions.name], onDone });
  const endButton = (row: Row) => (
    <Button
      busy={end.isPending && end.variables.sessionId === row.id}
      label={`${t('account.end')}: ${row.deviceLabel}`}
      onPress={() => end.mutate({ sessionId: row.id })}
      size={28}
    >
      {t('account.end')}
    </Button>
  );
  const columns = [
    { id: 'device', head: t('account.device'), cell: (row: Row) => <Device row={row} /> },
    { id: 'post', head: t('account.post'), cell: ({ postTitle }: Row) => postTitle },
    { id: 'way', head: t('account.way'), cell: ({ way }: Row) => t(`account.ways.${way}`) },
    {
      id: 'started',
      head: t('account.started'),
      cell: ({ startedAt }: Row) => timeText(startedAt, language),
    },
    { id: 'seen', head: t('account.seen'), cell: ({ seenAt }: Row) => timeText(seenAt, language) },
    {
      id: 'end',
      head: t('account.end'),
      cell: (row: Row) => (row.current ? '' : endButton(row)),
    },
  ];
  return (
    <>
      <ProofNotice error={end.error} />
      <PlainTable
        caption={t('account.sessions')}
        columns={columns}
        idOf={({ id }) => id}
        rows={rows}
      />
    </>
  );
};

const Device = ({ row }: { readonly row: Row }) => {
  const { t } = useTranslation('access');
  return (
    <span className="flex flex-wrap items-center gap-2">
      {row.deviceLabel === '' ? t('account.unknownDevice') : row.deviceLabel}
      {row.current && <Chip tone="green">{t('account.here')}</Chip>}
      {row.locked && <Chip>{t('account.locked')}</Chip>}
    </span>
  );
};
