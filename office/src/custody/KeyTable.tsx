import { Button } from '@meguri/ui/Button.tsx';
import { Chip, type ChipTone } from '@meguri/ui/Chip.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMomentText } from '../platform/format.ts';
import { KeyDialog } from './KeyDialog.tsx';
import type { Cabinet, Key, Register } from './register.ts';

const tones: Record<Key['state'], ChipTone> = {
  stored: 'gray',
  held: 'blue',
  lost: 'yellow',
  retired: 'gray',
};

type Props = { readonly cabinet: Cabinet; readonly register: Register };

/** Who holds which key of a cabinet since when (MG-5.5b). */
export const KeyTable = ({ cabinet, register }: Props) => {
  const { t } = useTranslation('custody');
  const momentText = useMomentText('short');
  const [open, setOpen] = useState<Key>();
  const action = (key: Key) =>
    key.state !== 'retired' && (
      <Button onPress={() => setOpen(key)} size={28}>
        {t('key.open')}
      </Button>
    );
  return (
    <>
      <PlainTable
        caption={t('keysOf', { cabinet: cabinet.name })}
        columns={[
          {
            id: 'label',
            head: t('key.key'),
            cell: ({ label }) => t('key.name', { label }),
            width: 190,
          },
          {
            id: 'state',
            head: t('key.state'),
            cell: ({ state }) => <Chip tone={tones[state]}>{t(`key.states.${state}`)}</Chip>,
            width: 220,
          },
          {
            id: 'since',
            head: t('since'),
            cell: ({ since, holder }) => `${momentText(since)}　${holder?.name ?? ''}`,
          },
          ...(register.may.register
            ? [{ id: 'action', head: t('record'), cell: action, width: 160 }]
            : []),
        ]}
        idOf={({ id }) => id}
        rows={cabinet.keys}
      />
      {open && (
        <KeyDialog
          keyRow={open}
          onClose={() => setOpen(undefined)}
          people={register.people}
          title={`${cabinet.name}　${t('key.name', { label: open.label })}`}
        />
      )}
    </>
  );
};
