import { listCommunities } from '@meguri/core/communities/communities.ops.ts';
import { linkCommunities, linkKinds } from '@meguri/core/communities/network.ops.ts';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { changedCommunities, type EntryDialogProps } from './community.ts';

/** How two organisations of the station belong together. */
export const LinkDialog = ({ opened, onClose }: EntryDialogProps) => {
  const { t } = useTranslation('communities');
  const { communityId, stationId } = opened.entry;
  const query = useQueryOf(listCommunities, { stationId });
  const [toId, setTo] = useState<string | null>(null);
  const [kind, setKind] = useState<(typeof linkKinds)[number] | null>(null);
  const others = query.data?.entries.filter((one) => one.communityId !== communityId);
  const command = useDialogCommand(linkCommunities, changedCommunities, {
    said: t('network.done'),
    onClose,
  });
  const send = () => {
    if (toId !== null && kind !== null) command.mutate({ communityId, toId, kind });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('actions.link')}
      missing={(kind === null && t('network.kind')) || (toId === null && t('network.to'))}
      onClose={onClose}
      onConfirm={send}
      title={t('actions.link')}
    >
      <div className="mb-4">
        <RadioField
          label={t('network.kind')}
          onChange={setKind}
          options={linkKinds.map((id) => ({ id, label: t(`network.kinds.${id}`) }))}
          value={kind}
        />
      </div>
      <SelectField
        label={t('network.to')}
        onChange={setTo}
        options={(others ?? []).map((one) => ({ id: one.communityId, label: one.name }))}
        required
        value={toId}
      />
    </CommandDialog>
  );
};
