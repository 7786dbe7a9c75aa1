import { keysOf } from '@meguri/core/base/keys.ts';
import { fitsUnit } from '@meguri/core/organisation/appointments.ts';
import { addPost } from '@meguri/core/organisation/organisation.ops.ts';
import {
  type Grade,
  grades,
  type PostKind,
  posts,
  seatPosts,
} from '@meguri/core/organisation/posts.ts';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useLanguage } from '../platform/language.ts';
import { useCommandOf } from '../platform/queries.ts';
import type { Unit } from './units.ts';

type Props = { readonly unit: Unit; readonly onClose: () => void };

/** Only the kinds that fit the unit are offered; the server asks the same rule. */
export const AddPostDialog = ({ unit, onClose }: Props) => {
  const { t } = useTranslation('organisation');
  const language = useLanguage();
  const kinds = keysOf(posts).filter((kind) => fitsUnit(kind, unit).ok);
  const [kind, setKind] = useState<PostKind | null>(kinds[0] ?? null);
  const [title, setTitle] = useState('');
  const [grade, setGrade] = useState<Grade>('section-head');
  const command = useCommandOf(addPost, { invalidate: ['organisation.'], onDone: onClose });
  const graded = kind !== null && seatPosts.includes(kind);
  const confirm = () => {
    if (kind === null) return;
    command.mutate({ unitId: unit.id, kind, title, grade: graded ? grade : null });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('add')}
      missing={title.trim() === '' && t('postTitle')}
      onClose={onClose}
      onConfirm={confirm}
      title={`${unit.name}　${t('addPost')}`}
    >
      <SelectField
        label={t('postKind')}
        onChange={setKind}
        options={kinds.map((id) => ({ id, label: posts[id][language] }))}
        required
        value={kind}
      />
      <TextField label={t('postTitle')} onChange={setTitle} required value={title} />
      {graded && (
        <SelectField
          label={t('grade')}
          onChange={setGrade}
          options={keysOf(grades).map((id) => ({ id, label: grades[id][language] }))}
          required
          value={grade}
        />
      )}
    </CommandDialog>
  );
};
