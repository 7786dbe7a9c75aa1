import { objectToCommunity } from '@meguri/core/communities/contacts.ops.ts';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useDayText } from '../platform/format.ts';
import { useSession } from '../platform/session.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { changedCommunities, type EntryDialogProps } from './community.ts';

/** From then on the entry is not there for whoever wrote that down, so the list comes back. */
export const ObjectDialog = ({ opened, onClose }: EntryDialogProps) => {
  const { t } = useTranslation('communities');
  const dayText = useDayText();
  const navigate = useNavigate();
  const { today } = useSession();
  const [on, setOn] = useState<string | null>(today);
  const { communityId } = opened.entry;
  const command = useDialogCommand(objectToCommunity, changedCommunities, {
    said: ({ removedBy }) => t('object.done', { day: dayText(removedBy) }),
    onClose: () => {
      onClose();
      void navigate({ to: '/communities' });
    },
  });
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('object.send')}
      missing={on === null && t('object.on')}
      onClose={onClose}
      onConfirm={() => on !== null && command.mutate({ communityId, on })}
      title={t('object.title')}
    >
      <p className="mb-3">{t('object.lead')}</p>
      <DayInput day={on} label={t('object.on')} onDay={setOn} />
    </CommandDialog>
  );
};
