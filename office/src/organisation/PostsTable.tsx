import { mayAppoint } from '@meguri/core/organisation/appointments.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { useSession } from '../platform/session.ts';
import { AppointDialog } from './AppointDialog.tsx';
import { HoldingsDialog } from './HoldingsDialog.tsx';
import { useRankLabel } from './labels.ts';
import { useMayStaff } from './may-staff.ts';
import { holdersOn, nextHolding, type Post } from './units.ts';

type Props = { readonly posts: readonly Post[]; readonly stationId: string | null };
type Opened = { readonly dialog: 'appoint' | 'history'; readonly post: Post };

/** Posts of one unit with today's and the next holder. */
export const PostsTable = ({ posts, stationId }: Props) => {
  const { t } = useTranslation('organisation');
  const mayStaff = useMayStaff()(stationId);
  const [opened, open] = useState<Opened | null>(null);
  const close = () => open(null);
  return (
    <>
      <PlainTable
        caption={posts[0]?.unitName ?? ''}
        columns={[
          { id: 'post', head: t('post'), cell: ({ title }) => title, width: 230 },
          { id: 'holder', head: t('holder'), cell: (post) => <Holders post={post} />, width: 280 },
          { id: 'next', head: t('next'), cell: (post) => <Next post={post} /> },
          {
            id: 'actions',
            head: t('actions'),
            width: 250,
            cell: (post) => (
              <Actions
                mayStaff={mayStaff}
                onOpen={(dialog) => open({ dialog, post })}
                post={post}
              />
            ),
          },
        ]}
        idOf={({ id }) => id}
        rows={posts}
      />
      {opened?.dialog === 'appoint' && (
        <AppointDialog onClose={close} post={opened.post} stationId={stationId} />
      )}
      {opened?.dialog === 'history' && (
        <HoldingsDialog mayStaff={mayStaff} onClose={close} post={opened.post} />
      )}
    </>
  );
};

const Holders = ({ post }: { readonly post: Post }) => {
  const { t } = useTranslation('organisation');
  const dayText = useDayText();
  const rankLabel = useRankLabel();
  const holders = holdersOn(post, useSession().today);
  if (holders.length === 0) return <Chip tone="yellow">{t('vacant')}</Chip>;
  return holders.map(({ id, name, policeRank, acting, fromOn }) => (
    <span className="mr-3 inline-flex items-center gap-2" key={id}>
      <span>
        <b className="text-ink">{name}</b> {rankLabel(policeRank)}{' '}
        <span className="text-muted">{t('from', { day: dayText(fromOn, 'short') })}</span>
      </span>
      {acting && <Chip>{t('acting')}</Chip>}
    </span>
  ));
};

const Next = ({ post }: { readonly post: Post }) => {
  const { t } = useTranslation('organisation');
  const dayText = useDayText();
  const next = nextHolding(post, useSession().today);
  if (next === undefined) return null;
  return (
    <>
      {next.name}{' '}
      <span className="text-muted">{t('from', { day: dayText(next.fromOn, 'short') })}</span>
    </>
  );
};

type ActionsProps = {
  readonly post: Post;
  readonly mayStaff: boolean;
  readonly onOpen: (dialog: Opened['dialog']) => void;
};

const Actions = ({ post, mayStaff, onOpen }: ActionsProps) => {
  const { t } = useTranslation('organisation');
  const { today, person, post: own } = useSession();
  const holder = holdersOn(post, today).find(({ acting }) => !acting);
  // What the rule would always refuse is not offered: nobody fills a post of his own standing.
  const appointer = { personId: person.id, postKind: own.kind };
  const decides = mayStaff && mayAppoint(appointer, { personId: '', postKind: post.kind }).ok;
  return (
    <div className="flex items-center gap-x-2 whitespace-nowrap">
      {decides && holder && holder.personId !== person.id && (
        <Link
          href={`/transfer?person=${holder.personId}&post=${post.id}`}
          label={t('transferOf', { name: holder.name })}
        >
          {t('transfer')}
        </Link>
      )}
      {decides && (
        <Button
          label={t('appointTo', { post: post.title })}
          look="text"
          onPress={() => onOpen('appoint')}
          size={28}
        >
          {t('appoint')}
        </Button>
      )}
      <Button
        label={t('historyOf', { post: post.title })}
        look="text"
        onPress={() => onOpen('history')}
        size={28}
      >
        {t('history')}
      </Button>
    </div>
  );
};
