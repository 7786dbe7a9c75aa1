import { transferOfficer } from '@meguri/core/beats/assignments.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { useAnnounce } from '@meguri/ui/NoticeArea.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Unit } from '../organisation/units.ts';
import { DayInput } from '../platform/DayInput.tsx';
import { useCommandOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { useSession } from '../platform/session.ts';
import { type Target, TransferTarget } from './TransferTarget.tsx';
import { usePeopleOf } from './use-people-of.ts';

type Props = {
  readonly personId: string;
  readonly postId: string;
  readonly units: readonly Unit[];
};

export const TransferForm = ({ personId, postId, units }: Props) => {
  const { t } = useTranslation('beats');
  const session = useSession();
  const people = usePeopleOf(units);
  const [person, setPerson] = useState<string | null>(personId === '' ? null : personId);
  const [on, setOn] = useState<string | null>(null);
  const [target, setTarget] = useState<Target>({
    stationId: session.stationId,
    postId: null,
    beatIds: [],
  });
  const [asked, setAsked] = useState(false);
  const command = useTransfer();
  // Nobody moves himself.
  const others = people.filter(({ id }) => id !== session.person.id);
  const chosen = people.find(({ id }) => id === person);
  const held = chosen?.posts.find(({ id }) => id === postId) ?? chosen?.posts[0];
  const nowText = (post: typeof held) =>
    post ? t('transfer.now', { post: `${post.unitName} ${post.title}` }) : t('transfer.noPost');
  const isComplete = person !== null && on !== null && target.postId !== null;
  const send = () => {
    setAsked(true);
    if (person === null || on === null || target.postId === null) return;
    const { postId: toPostId, beatIds } = target;
    command.mutate({ personId: person, fromPostId: held?.id ?? null, toPostId, on, beatIds });
  };
  return (
    <div className="max-w-3xl">
      <SelectField
        {...(chosen ? { hint: nowText(held) } : {})}
        label={t('transfer.person')}
        onChange={setPerson}
        options={others.map(({ id, name, posts }) => ({
          id,
          label: `${name}　${posts[0] ? `${posts[0].unitName} ${posts[0].title}` : t('transfer.noPost')}`,
        }))}
        required
        value={person}
        width={480}
      />
      <DayInput day={on} label={t('transfer.on')} onDay={setOn} />
      <TransferTarget
        fromPostId={held?.id ?? null}
        onChange={setTarget}
        target={target}
        units={units}
      />
      {asked && !isComplete && (
        <p className="mb-3 text-refusal" role="alert">
          {t('transfer.missing')}
        </p>
      )}
      {command.error && <RefusalNotice error={command.error} />}
      <div className="mt-4">
        <Button busy={command.isPending} icon="check" look="solid" onPress={send} size={48}>
          {t('transfer.do')}
        </Button>
      </div>
    </div>
  );
};

const useTransfer = () => {
  const { t } = useTranslation('beats');
  const announce = useAnnounce();
  const navigate = useNavigate();
  return useCommandOf(transferOfficer, {
    invalidate: ['beats.', 'organisation.', 'tasks.', 'access.'],
    onDone: () => {
      announce({
        kind: 'done',
        title: t('transfer.done'),
        body: t('transfer.doneBody'),
        stays: true,
      });
      void navigate({ to: '/organisation' });
    },
  });
};
