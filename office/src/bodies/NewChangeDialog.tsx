import type { Day } from '@meguri/core/base/day.ts';
import { prepareChange } from '@meguri/core/bodies/personnel.ops.ts';
import { nextTurn } from '@meguri/core/bodies/personnel.ts';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useCommandOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';

/** A title and a day; the people come on the page that opens. */
export const NewChangeDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation('bodies');
  const navigate = useNavigate();
  const { stationId, today } = useSession();
  const [title, setTitle] = useState('');
  const [on, setOn] = useState<Day | null>(nextTurn(today));
  const command = useCommandOf(prepareChange, {
    invalidate: ['bodies.changes'],
    onDone: ({ changeId }) => void navigate({ to: `/personnel/${changeId}` }),
  });
  const missing =
    title.trim() === '' ? t('personnel.name') : on === null ? t('personnel.on') : null;
  const send = () => {
    if (on === null) return;
    command.mutate({ changeId: null, stationId, title, on, basedOn: 0, lines: [] });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('personnel.create')}
      missing={missing}
      onClose={onClose}
      onConfirm={send}
      title={t('personnel.newTitle')}
    >
      <TextField
        label={t('personnel.name')}
        onChange={setTitle}
        required
        value={title}
        width={480}
      />
      <DayInput day={on} label={t('personnel.on')} onDay={setOn} />
    </CommandDialog>
  );
};
