import { removeCommunity } from '@meguri/core/communities/communities.ops.ts';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useDialogCommand } from '../platform/use-done.ts';
import { changedCommunities, type EntryDialogProps } from './community.ts';

const reasons = ['ended', 'mistaken', 'objection'] as const;

/** Erases everything the entry says, for good (R05). */
export const RemoveDialog = ({ opened, onClose }: EntryDialogProps) => {
  const { t } = useTranslation('communities');
  const navigate = useNavigate();
  const { communityId, objectedOn } = opened.entry;
  const [why, setWhy] = useState<(typeof reasons)[number]>(
    objectedOn === null ? 'ended' : 'objection',
  );
  const command = useDialogCommand(removeCommunity, changedCommunities, {
    said: t('remove.done'),
    onClose: () => {
      onClose();
      void navigate({ to: '/communities' });
    },
  });
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('remove.send')}
      onClose={onClose}
      onConfirm={() => command.mutate({ communityId, why })}
      title={t('remove.title')}
    >
      <p className="mb-3">{t('remove.lead')}</p>
      <div className="mb-4">
        <RadioField
          label={t('remove.why')}
          onChange={setWhy}
          options={reasons.map((id) => ({ id, label: t(`remove.whys.${id}`) }))}
          value={why}
        />
      </div>
    </CommandDialog>
  );
};
