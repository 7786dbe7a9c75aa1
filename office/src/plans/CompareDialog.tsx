import type { Output } from '@meguri/core/operation.ts';
import { changedTowns, monthTotals } from '@meguri/core/plans/compare.ts';
import { comparePlans } from '@meguri/core/plans/plans.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Dialog } from '@meguri/ui/Dialog.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import type { Board } from './board.ts';
import { Side } from './Side.tsx';

type Props = { readonly board: Board; readonly onClose: () => void };

/** Two versions side by side: months first, then the towns that differ. */
export const CompareDialog = ({ board, onClose }: Props) => {
  const { t } = useTranslation('plans');
  const newest = board.versions[0]?.version ?? 1;
  const [left, setLeft] = useState(board.versions[1]?.version ?? newest);
  const [right, setRight] = useState(newest);
  const { beatId, year } = board;
  const query = useQueryOf(comparePlans, { beatId, year, left, right }, { keep: true });
  return (
    <Dialog isOpen onClose={onClose} title={t('compareTitle')}>
      <div className="flex flex-wrap gap-x-6">
        <Chooser board={board} label={t('left')} onChange={setLeft} value={left} />
        <Chooser board={board} label={t('right')} onChange={setRight} value={right} />
      </div>
      <Loaded query={query}>{(found) => <Difference {...found} versions={[left, right]} />}</Loaded>
      <Button look="text" onPress={onClose} size={48}>
        {t('close')}
      </Button>
    </Dialog>
  );
};

type ChooserProps = {
  readonly board: Board;
  readonly label: string;
  readonly value: number;
  readonly onChange: (version: number) => void;
};

const Chooser = ({ board, label, value, onChange }: ChooserProps) => {
  const { t } = useTranslation('plans');
  const options = board.versions.map(({ version, state }) => ({
    id: String(version),
    label: t('stateOfVersion', { state: t(`states.${state}`), version }),
  }));
  return (
    <SelectField
      label={label}
      onChange={(version) => onChange(Number(version))}
      options={options}
      required
      value={String(value)}
      width={240}
    />
  );
};

type Found = Output<typeof comparePlans> & { readonly versions: readonly [number, number] };

const Difference = ({ left, right, towns, versions }: Found) => {
  const { t } = useTranslation('plans');
  const [before, after] = [monthTotals(left), monthTotals(right)];
  const rows = before.map((month, index) => ({
    month: month.month,
    left: month.priority + month.general,
    right: (after[index]?.priority ?? 0) + (after[index]?.general ?? 0),
  }));
  const changes = changedTowns(left, right);
  const heads = versions.map((version) => t('version', { version }));
  return (
    <>
      <PlainTable
        caption={t('compareTitle')}
        changed={(row, column) => column !== 'month' && row.left !== row.right}
        columns={[
          { id: 'month', head: t('monthHead'), cell: (row) => t('month', { month: row.month }) },
          { id: 'left', head: heads[0] ?? '', align: 'end', cell: (row) => row.left },
          { id: 'right', head: heads[1] ?? '', align: 'end', cell: (row) => row.right },
        ]}
        idOf={(row) => String(row.month)}
        rows={rows}
      />
      <h3 className="mt-4 mb-1 text-[16px] font-bold text-ink">{t('townChange')}</h3>
      {changes.length === 0 && <p>{t('noChange')}</p>}
      {changes.map((change) => (
        <section className="mb-2 border-t border-line pt-1.5" key={change.townPartId}>
          <h4 className="font-bold">
            {towns.find((town) => town.townPartId === change.townPartId)?.name}
          </h4>
          <div className="grid grid-cols-2 gap-6">
            <Side entries={change.left} other={change.right} title={heads[0] ?? ''} />
            <Side entries={change.right} other={change.left} title={heads[1] ?? ''} />
          </div>
        </section>
      ))}
    </>
  );
};
