import { addDays, type Day } from '@meguri/core/base/day.ts';
import { endSeat } from '@meguri/core/bodies/bodies.ops.ts';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useCommandOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { useDone } from '../platform/use-done.ts';
import { changed, type Place } from './body.ts';

type Props = { readonly place: Place; readonly onClose: () => void };

/** Ends a seat; what was stays on record. */
export const RemoveDialog = ({ place, onClose }: Props) => {
  const { t } = useTranslation('bodies');
  const { t: tp } = useTranslation();
  const { today } = useSession();
  const done = useDone(onClose);
  const [on, setOn] = useState<Day | null>(addDays(today, 1));
  const [note, setNote] = useState('');
  const post = place.post?.title ?? '';
  const command = useCommandOf(endSeat, {
    invalidate: changed,
    onDone: () => done(t('remove.done', { post })),
  });
  const send = () => {
    if (on !== null && place.seatId !== null) command.mutate({ seatId: place.seatId, on, note });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('remove.confirm')}
      missing={on === null ? tp('missing', { what: t('remove.on') }) : undefined}
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
