import { addDays, type Day } from '@meguri/core/base/day.ts';
import { endSeat } from '@meguri/core/bodies/bodies.ops.ts';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useSession } from '../platform/session.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { changed, type Place } from './body.ts';

type Props = { readonly place: Place; readonly onClose: () => void };

/** Ends a seat; what was stays on record. */
export const RemoveDialog = ({ place, onClose }: Props) => {
  const { t } = useTranslation('bodies');
  const { today } = useSession();
  const [on, setOn] = useState<Day | null>(addDays(today, 1));
  const [note, setNote] = useState('');
  const post = place.post?.title ?? '';
  const command = useDialogCommand(endSeat, changed, { said: t('remove.done', { post }), onClose });
  const send = () => {
    if (on !== null && place.seatId !== null) command.mutate({ seatId: place.seatId, on, note });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('remove.confirm')}
      missing={on === null && t('remove.on')}
      onClose={onClose}
      onConfirm={send}
      title={t('remove.title', { post })}
    >
      <p className="mb-3">{t('remove.lead')}</p>
      <DayInput day={on} label={t('remove.on')} onDay={setOn} />
      <TextField label={t('remove.note')} onChange={setNote} value={note} />
    </CommandDialog>
  );
};
