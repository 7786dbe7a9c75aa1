import { checkMonth } from '@meguri/core/reviews/reviews.ops.ts';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useDialogCommand } from '../platform/use-done.ts';
import type { YearMonth } from './months.ts';
import type { Check, ReviewBox } from './review.ts';
import { useMonthName } from './use-month-text.ts';

type Props = {
  readonly box: ReviewBox;
  readonly at: YearMonth;
  readonly onClose: () => void;
};

const kinds = ['checked', 'guidance', 'praise'] as const;
const wholeBox = 'box';

/** Check mark, guidance or praise of the station chief, for a box or one of its officers. */
export const CheckDialog = ({ box, at, onClose }: Props) => {
  const { t } = useTranslation('reviews');
  const monthName = useMonthName();
  const checked = box.checks.some(({ kind }) => kind === 'checked');
  const [kind, setKind] = useState<Check['kind']>(checked ? 'guidance' : 'checked');
  const [whom, setWhom] = useState(wholeBox);
  const [text, setText] = useState('');
  const command = useDialogCommand(checkMonth, ['reviews.', 'tasks.'], {
    said: t(`check.done.${kind}`, { box: box.box.name }),
    onClose,
  });
  const personId = kind === 'checked' || whom === wholeBox ? null : whom;
  const send = () => command.mutate({ boxId: box.box.id, ...at, kind, personId, text });
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('check.confirm')}
      onClose={onClose}
      onConfirm={send}
      title={t('check.title', { box: box.box.name, month: monthName(at.month) })}
    >
      <RadioField
        label={t('check.kind')}
        onChange={setKind}
        options={kinds.map((id) => ({ id, label: t(`check.kinds.${id}`) }))}
        value={kind}
      />
      {kind !== 'checked' && (
        <SelectField
          label={t('check.whom')}
          onChange={setWhom}
          options={whomOf(box, t('check.wholeBox'))}
          required
          value={whom}
        />
      )}
      <TextField
        label={t('check.text')}
        lines={3}
        onChange={setText}
        required={kind !== 'checked'}
        value={text}
      />
    </CommandDialog>
  );
};

const whomOf = ({ beats }: ReviewBox, whole: string) => {
  const officers = beats.flatMap(({ officer }) => (officer === null ? [] : [officer]));
  return [
    { id: wholeBox, label: whole },
    ...[...new Map(officers.map((one) => [one.personId, one.name]))].map(([id, label]) => ({
      id,
      label,
    })),
  ];
};
