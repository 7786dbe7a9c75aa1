import { countSheets } from '@meguri/core/custody/custody.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { useAnnounce } from '@meguri/ui/NoticeArea.tsx';
import { NumberField } from '@meguri/ui/NumberField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useCommandOf } from '../platform/queries.ts';
import { changed, type Register } from './register.ts';

/** The one thing to do on this page, for whoever works here: count what lies in the cabinets. */
export const CountButton = ({ register }: { readonly register: Register }) => {
  const { t } = useTranslation('custody');
  const [isOpen, setOpen] = useState(false);
  const bundles = register.cabinets.flatMap((cabinet) => cabinet.bundles);
  if (!register.may.move || bundles.length === 0) return null;
  return (
    <>
      <Button look="solid" onPress={() => setOpen(true)}>
        {t('count.open')}
      </Button>
      {isOpen && <CountDialog onClose={() => setOpen(false)} register={register} />}
    </>
  );
};

type Props = { readonly register: Register; readonly onClose: () => void };

/** The form does not say what to find: whoever counts writes down what is there (R08). */
const CountDialog = ({ register, onClose }: Props) => {
  const { t } = useTranslation('custody');
  const announce = useAnnounce();
  const bundles = register.cabinets.flatMap((cabinet) => cabinet.bundles);
  const [counts, setCounts] = useState<Readonly<Record<string, number | null>>>({});
  const [note, setNote] = useState('');
  const command = useCommandOf(countSheets, {
    invalidate: changed,
    onDone: ({ differences }) => {
      const kind = differences === 0 ? 'done' : 'attention';
      announce({ kind, title: t(`count.${kind}`, { count: differences }) });
      onClose();
    },
  });
  const done = bundles.flatMap(({ id }) => {
    const counted = counts[id] ?? null;
    return counted === null ? [] : [{ bundleId: id, counted }];
  });
  const send = () => command.mutate({ boxId: register.box.id, counts: done, note });
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('count.confirm')}
      missing={done.length < bundles.length && t('sheets')}
      onClose={onClose}
      onConfirm={send}
      title={t('count.title', { box: register.box.name })}
    >
      <p className="mb-3">{t('count.lead')}</p>
      {bundles.map((bundle) => (
        <NumberField
          key={bundle.id}
          label={t('bundleName', { ...bundle })}
          min={0}
          onChange={(value) => setCounts((before) => ({ ...before, [bundle.id]: value }))}
          required
          value={counts[bundle.id] ?? null}
        />
      ))}
      <TextField label={t('note')} onChange={setNote} value={note} />
    </CommandDialog>
  );
};
