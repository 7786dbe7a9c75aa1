import { endPartnerRecord } from '@meguri/core/partners/log.ops.ts';
import type { recordEnds } from '@meguri/core/partners/partner.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { PlainNoteField } from '../platform/PlainNoteField.tsx';
import { useDialogCommand } from '../platform/use-done.ts';
import { changed } from './partner.ts';

type End = (typeof recordEnds)[number];

type Props = {
  readonly recordId: string;
  /** What it is, for whoever hears the button alone. */
  readonly what: string;
  readonly label: string;
  /** The first is chosen. */
  readonly ends: readonly [End, ...End[]];
};

/** Ends a record: done, over, or wrongly written. It stays readable. */
export const EndButton = (props: Props) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        label={`${props.what}　${props.label}`}
        look="text"
        onPress={() => setOpen(true)}
        size={28}
      >
        {props.label}
      </Button>
      {isOpen && <EndDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
};

const EndDialog = ({ recordId, ends, onClose }: Props & { readonly onClose: () => void }) => {
  const { t } = useTranslation('partners');
  const [as, setAs] = useState<End>(ends[0]);
  const [note, setNote] = useState('');
  const command = useDialogCommand(endPartnerRecord, changed, { said: t('end.saved'), onClose });
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('end.save')}
      onClose={onClose}
      onConfirm={() => command.mutate({ recordId, as, note })}
      title={t('end.title')}
    >
      <SelectField
        label={t('end.as')}
        onChange={setAs}
        options={ends.map((id) => ({ id, label: t(`end.ended.${id}`) }))}
        required
        value={as}
      />
      <PlainNoteField label={t('end.note')} lines={2} onChange={setNote} value={note} />
    </CommandDialog>
  );
};
