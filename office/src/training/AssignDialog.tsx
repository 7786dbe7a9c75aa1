import { lessons } from '@meguri/core/training/lessons.ts';
import { assignLesson } from '@meguri/core/training/training.ops.ts';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useLanguage } from '../platform/language.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { Choices } from './Choices.tsx';
import { changedTraining, type Training } from './training.ts';

type Props = {
  readonly training: Training;
  readonly stationId: string | null;
  readonly onClose: () => void;
};

export const AssignDialog = ({ training, stationId, onClose }: Props) => {
  const { t } = useTranslation('training');
  const language = useLanguage();
  const [lesson, setLesson] = useState<string | null>(null);
  const [dueOn, setDue] = useState<string | null>(null);
  const [postIds, setPosts] = useState<readonly string[]>([]);
  const end = { said: t('assignDialog.said'), onClose };
  const command = useDialogCommand(assignLesson, changedTraining, end);
  const { posts, units } = training;
  const unitName = (id: string) => units.find(({ unitId }) => unitId === id)?.name ?? '';
  const isLacking = lesson === null || dueOn === null || postIds.length === 0;
  const send = () => {
    if (lesson !== null && dueOn !== null)
      command.mutate({ stationId, lesson, dueOn, postIds: [...postIds] });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('assignDialog.send')}
      incomplete={isLacking && t('assignDialog.incomplete')}
      onClose={onClose}
      onConfirm={send}
      title={t('assign')}
    >
      <SelectField
        label={t('assignDialog.lesson')}
        onChange={setLesson}
        options={lessons.map(({ id, title }) => ({ id, label: title[language] }))}
        required
        value={lesson}
        width={420}
      />
      <DayInput day={dueOn} label={t('assignDialog.due')} onDay={setDue} />
      <Choices
        all={t('assignDialog.all')}
        chosen={postIds}
        label={t('assignDialog.posts')}
        onChange={setPosts}
        options={posts.map(({ postId, title, unitId }) => ({
          id: postId,
          label: `${title}　${unitName(unitId)}`,
        }))}
      />
    </CommandDialog>
  );
};
