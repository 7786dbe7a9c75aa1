import { addCabinet, inspectBox } from '@meguri/core/custody/custody.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { NumberField } from '@meguri/ui/NumberField.tsx';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useCommandOf } from '../platform/queries.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { changed, type Register } from './register.ts';

type Props = { readonly register: Register };

/** Registering a cabinet and recording an inspection, for those who may. */
export const BoxActions = ({ register }: Props) => {
  const { t } = useTranslation('custody');
  const [open, setOpen] = useState<'cabinet' | 'inspect'>();
  const close = () => setOpen(undefined);
  return (
    <>
      {register.may.register && (
        <Button onPress={() => setOpen('cabinet')}>{t('cabinet.open')}</Button>
      )}
      {register.may.inspect && register.cabinets.length > 0 && (
        <Button onPress={() => setOpen('inspect')}>{t('inspect.open')}</Button>
      )}
      {open === 'cabinet' && <CabinetDialog onClose={close} register={register} />}
      {open === 'inspect' && <InspectDialog onClose={close} register={register} />}
    </>
  );
};

type DialogProps = Props & { readonly onClose: () => void };

const CabinetDialog = ({ register, onClose }: DialogProps) => {
  const { t } = useTranslation('custody');
  const [name, setName] = useState('');
  const [keys, setKeys] = useState<number | null>(2);
  const command = useCommandOf(addCabinet, { invalidate: changed, onDone: onClose });
  const missing = name.trim() === '' ? t('cabinet.name') : keys === null ? t('cabinet.keys') : null;
  const send = () => {
    if (keys !== null) command.mutate({ boxId: register.box.id, name, keys });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('cabinet.confirm')}
      missing={missing}
      onClose={onClose}
      onConfirm={send}
      title={t('cabinet.title')}
    >
      <TextField label={t('cabinet.name')} onChange={setName} required value={name} />
      <NumberField
        label={t('cabinet.keys')}
        max={9}
        min={1}
        onChange={setKeys}
        required
        value={keys}
      />
    </CommandDialog>
  );
};

const results = ['in-order', 'to-correct'] as const;

const InspectDialog = ({ register, onClose }: DialogProps) => {
  const { t } = useTranslation('custody');
  const [finding, setFinding] = useState<(typeof results)[number]>('in-order');
  const [note, setNote] = useState('');
  const command = useDialogCommand(inspectBox, changed, {
    said: t('inspect.done', { box: register.box.name }),
    onClose,
  });
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('inspect.confirm')}
      onClose={onClose}
      onConfirm={() => command.mutate({ boxId: register.box.id, finding, note })}
      title={t('inspect.title', { box: register.box.name })}
    >
      <p className="mb-3">{t('inspect.lead')}</p>
      <RadioField
        label={t('inspect.finding')}
        onChange={setFinding}
        options={results.map((id) => ({ id, label: t(`inspect.findings.${id}`) }))}
        value={finding}
      />
      <TextField label={t('inspect.note')} lines={3} onChange={setNote} value={note} />
    </CommandDialog>
  );
};
