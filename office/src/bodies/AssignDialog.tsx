import type { Day } from '@meguri/core/base/day.ts';
import { assignSeat } from '@meguri/core/bodies/bodies.ops.ts';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useLanguage } from '../platform/language.ts';
import { useSession } from '../platform/session.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { type Body, type BodyKey, changed, type Place, type Seat } from './body.ts';

type Props = {
  readonly of: BodyKey;
  readonly body: Body;
  readonly seat: Seat;
  /** The place a printed post leaves open; null: one more. */
  readonly place: Place | null;
  readonly onClose: () => void;
};

/** Puts a post into a seat the directive leaves open (ST-7.2c), or prints where it is not at hand. */
export const AssignDialog = ({ of, body, seat, place, onClose }: Props) => {
  const { t } = useTranslation('bodies');
  const language = useLanguage();
  const { today } = useSession();
  const offered = place?.candidates.length ? place.candidates : body.posts;
  const [postId, setPost] = useState<string | null>(null);
  const [on, setOn] = useState<Day | null>(today);
  const [note, setNote] = useState('');
  const title = seat.title[language];
  const command = useDialogCommand(assignSeat, changed, {
    said: t('assign.done', { seat: title }),
    onClose,
  });
  const missing = postId === null ? t('assign.post') : on === null ? t('assign.on') : null;
  const send = () => {
    if (postId === null || on === null) return;
    command.mutate({ ...of, seat: seat.seat, printed: place?.printed ?? '', postId, on, note });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('assign.confirm')}
      missing={missing}
      onClose={onClose}
      onConfirm={send}
      title={t('assign.title', { seat: title })}
    >
      <SelectField
        label={t('assign.post')}
        onChange={setPost}
        options={offered.map(({ id, title: post, unitName }) => ({
          id,
          label: `${post}（${unitName}）`,
        }))}
        required
        value={postId}
        width={480}
      />
      <DayInput day={on} label={t('assign.on')} onDay={setOn} />
      <TextField label={t('assign.note')} onChange={setNote} value={note} />
    </CommandDialog>
  );
};
