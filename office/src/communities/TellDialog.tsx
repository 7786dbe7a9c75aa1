import { tellCommunity, toldWays } from '@meguri/core/communities/contacts.ops.ts';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useSession } from '../platform/session.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { changedCommunities, type EntryDialogProps } from './community.ts';

/** The organisation was told what is held, why, until when and how to object (R05). */
export const TellDialog = ({ opened, onClose, reopen }: EntryDialogProps) => {
  const { t } = useTranslation('communities');
  const { today } = useSession();
  const [on, setOn] = useState<string | null>(today);
  const [way, setWay] = useState<(typeof toldWays)[number] | null>(null);
  const { communityId } = opened.entry;
  const command = useDialogCommand(tellCommunity, changedCommunities, {
    said: t('tell.done'),
    onClose: () => {
      onClose();
      reopen();
    },
  });
  const send = () => {
    if (on !== null && way !== null) command.mutate({ communityId, on, way });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('tell.send')}
      missing={(on === null && t('tell.on')) || (way === null && t('tell.way'))}
      onClose={onClose}
      onConfirm={send}
      title={t('tell.title')}
    >
      <p className="mb-3">{t('tell.lead')}</p>
      <DayInput day={on} label={t('tell.on')} onDay={setOn} />
      <div className="mb-4">
        <RadioField
          label={t('tell.way')}
          onChange={setWay}
          options={toldWays.map((id) => ({ id, label: t(`tell.ways.${id}`) }))}
          value={way}
        />
      </div>
    </CommandDialog>
  );
};
