import { correctCard } from '@meguri/core/rights/requests.ops.ts';
import { fileItems } from '@meguri/core/rights/retention.ops.ts';
import { CheckboxField } from '@meguri/ui/CheckboxField.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useLanguage } from '../platform/language.ts';
import { useQueryOf } from '../platform/queries.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import type { Request } from './case.ts';

type Props = { readonly request: Request; readonly onClose: () => void };

/** One item at a time; the server changes the person's own entry and no other. */
export const CorrectDialog = ({ request, onClose }: Props) => {
  const { t } = useTranslation('rights');
  const language = useLanguage();
  const items = useQueryOf(fileItems, {}).data?.items ?? [];
  const [code, setCode] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [remove, setRemove] = useState(false);
  const command = useDialogCommand(correctCard, ['rights.', 'cards.', 'tasks.'], {
    said: t('carry.corrected'),
    onClose,
  });
  const item = items.find((one) => one.code === code);
  const value = remove ? null : item?.isNumber ? Number(text) : text.trim();
  const [card] = request.cards;
  const send = () => {
    if (code === null || card === undefined || value === '') return;
    const { requestId } = request;
    command.mutate({ requestId, cardId: card.cardId, changes: [{ code, value }] });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('carry.correctConfirm')}
      onClose={onClose}
      onConfirm={send}
      title={t('carry.correctTitle')}
    >
      <SelectField
        label={t('carry.code')}
        onChange={setCode}
        options={items.map((one) => ({ id: one.code, label: one.label[language] }))}
        required
        value={code}
      />
      {item && item.choices.length > 0 && !remove ? (
        <SelectField
          label={t('carry.newValue')}
          onChange={setText}
          options={item.choices.map((one) => ({ id: one.code, label: one.label[language] }))}
          value={text === '' ? null : text}
        />
      ) : (
        !remove && <TextField label={t('carry.newValue')} onChange={setText} value={text} />
      )}
      <div className="mb-4">
        <CheckboxField checked={remove} onChange={setRemove}>
          {t('carry.remove')}
        </CheckboxField>
      </div>
    </CommandDialog>
  );
};
