import { Button } from '@meguri/ui/Button.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMomentText } from '../platform/format.ts';
import { DisposeDialog } from './DisposeDialog.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import type { Bundle, Cabinet, Register } from './register.ts';

type Props = { readonly cabinet: Cabinet; readonly register: Register };
type Open = { readonly what: 'move' | 'dispose'; readonly bundle: Bundle };

/** Bundles of one cabinet: sheets in it, sheets out since when. */
export const BundleTable = ({ cabinet, register }: Props) => {
  const { t } = useTranslation('custody');
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const actions = (bundle: Bundle) => (
    <span className="flex gap-2">
      <Button onPress={() => setOpen({ what: 'move', bundle })} size={28}>
        {t('move.open')}
      </Button>
      <Button look="text" onPress={() => setOpen({ what: 'dispose', bundle })} size={28}>
        {t('dispose.open')}
      </Button>
    </span>
  );
  return (
    <>
      <PlainTable
        caption={t('bundlesOf', { cabinet: cabinet.name })}
        columns={[
          {
            id: 'name',
            head: t('bundle'),
            cell: (bundle) => t('bundleName', { ...bundle }),
            width: 190,
          },
          { id: 'kept', head: t('kept'), align: 'end', cell: ({ kept }) => kept, width: 110 },
          { id: 'out', head: t('out'), align: 'end', cell: ({ out }) => out, width: 110 },
          { id: 'since', head: t('since'), cell: (bundle) => <Since {...bundle} /> },
          ...(register.may.move
            ? [{ id: 'actions', head: t('record'), cell: actions, width: 160 }]
            : []),
        ]}
        idOf={({ id }) => id}
        rows={cabinet.bundles}
      />
      {open?.what === 'move' && (
        <MoveDialog bundle={open.bundle} onClose={close} people={register.people} />
      )}
      {open?.what === 'dispose' && <DisposeDialog bundle={open.bundle} onClose={close} />}
    </>
  );
};

const Since = ({ outSince, outBy }: Bundle) => {
  const momentText = useMomentText('short');
  return outSince === null ? '—' : `${momentText(outSince)}　${outBy ?? ''}`;
};
