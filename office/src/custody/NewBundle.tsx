import { addBundle } from '@meguri/core/custody/custody.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { NumberField } from '@meguri/ui/NumberField.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useCommandOf } from '../platform/queries.ts';
import { type Cabinet, changed, type Register } from './register.ts';

type Props = { readonly cabinet: Cabinet; readonly register: Register };

/** A new bundle of a beat; its number is the next of the beat. */
export const NewBundle = (props: Props) => {
  const { t } = useTranslation('custody');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon="add" onPress={() => setOpen(true)} size={28}>
        {t('newBundle.open')}
      </Button>
      {isOpen && <BundleDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
};

const BundleDialog = ({ cabinet, register, onClose }: Props & { readonly onClose: () => void }) => {
  const { t } = useTranslation('custody');
  const [beatId, setBeat] = useState(register.beats[0]?.id ?? null);
  const [sheets, setSheets] = useState<number | null>(null);
  const command = useCommandOf(addBundle, { invalidate: changed, onDone: onClose });
  const send = () => {
    if (beatId === null || sheets === null) return;
    command.mutate({ boxId: register.box.id, cabinetId: cabinet.id, beatId, sheets });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('newBundle.confirm')}
      missing={(beatId === null || sheets === null) && t('sheets')}
      onClose={onClose}
      onConfirm={send}
      title={t('newBundle.title', { cabinet: cabinet.name })}
    >
      <p className="mb-3">{t('newBundle.lead')}</p>
      <SelectField
        label={t('newBundle.beat')}
        onChange={setBeat}
        options={register.beats.map(({ id, name }) => ({ id, label: name }))}
        required
        value={beatId}
      />
      <NumberField label={t('sheets')} min={0} onChange={setSheets} required value={sheets} />
    </CommandDialog>
  );
};
