import { correctDirective } from '@meguri/core/directives/register.ops.ts';
import { headerLabels } from '@meguri/core/directives/register-header.ts';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useLanguage } from '../platform/language.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { changed, type Directive, type HeaderLine, type Node } from './register.ts';
import { ValueField } from './ValueField.tsx';

/** A field of the header, or a place of the text. */
export type Corrected = { readonly line: HeaderLine } | { readonly node: Node };

const nodeFields = ['text', 'label', 'caption', 'address', 'parent'] as const;
type NodeField = (typeof nodeFields)[number];

const isDayField = (field: string): boolean =>
  ['issuedOn', 'effectiveOn', 'validUntil', 'keptUntil'].includes(field);

const textIn = (corrected: Corrected, field: NodeField): string => {
  if ('line' in corrected) return corrected.line.shown?.join('\n') ?? '';
  const { node } = corrected;
  if (field === 'text') return node.passages.map(({ text }) => text).join('\n');
  return node[field] ?? '';
};

/** What is sent: numbers are told one a line, an emptied field of the header is unset. */
const sentOf = (corrected: Corrected, value: string): unknown => {
  if ('node' in corrected) return value;
  const lines = value.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return null;
  if (corrected.line.field !== 'numbers') return value;
  const bare = { series: null, sections: [], serial: null, andOthers: false };
  return lines.map((text) => ({ text, ...bare }));
};

type Props = {
  readonly directive: Directive;
  readonly corrected: Corrected;
  readonly onClose: () => void;
};

/** Mends what the reader read wrongly. The text itself stays as it came in. */
export const CorrectDialog = ({ directive, corrected, onClose }: Props) => {
  const { t } = useTranslation('directives');
  const language = useLanguage();
  const [field, setField] = useState<NodeField>('text');
  const [value, setValue] = useState(textIn(corrected, 'text'));
  const [reason, setReason] = useState('');
  const command = useDialogCommand(correctDirective, changed, { said: t('correct.done'), onClose });
  const isHeader = 'line' in corrected;
  const name = isHeader ? headerLabels[corrected.line.field][language] : corrected.node.address;
  const send = () =>
    command.mutate({
      versionId: directive.versionId,
      revision: directive.revision,
      reason,
      place: isHeader ? 'header' : corrected.node.place,
      field: isHeader ? corrected.line.field : field,
      value: JSON.parse(JSON.stringify(sentOf(corrected, value))),
    });
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('correct.confirm')}
      onClose={onClose}
      onConfirm={send}
      title={t('correct.title', { name })}
    >
      <p className="mb-3">{t('correct.lead')}</p>
      {!isHeader && (
        <SelectField
          label={t('correct.field')}
          onChange={(next) => {
            setField(next);
            setValue(textIn(corrected, next));
          }}
          options={nodeFields.map((id) => ({ id, label: t(`correct.fields.${id}`) }))}
          value={field}
        />
      )}
      {isHeader && isDayField(corrected.line.field) ? (
        <DayInput
          day={value === '' ? null : value}
          label={name}
          onDay={(day) => setValue(day ?? '')}
          required={false}
        />
      ) : (
        <ValueField
          field={isHeader ? 'header' : field}
          nodes={directive.nodes}
          onChange={setValue}
          value={value}
        />
      )}
      <TextField label={t('correct.reason')} onChange={setReason} value={reason} />
    </CommandDialog>
  );
};
