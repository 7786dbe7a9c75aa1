import { sum } from '@meguri/core/base/lists.ts';
import type { Output } from '@meguri/core/operation.ts';
import type { getRecords } from '@meguri/core/sheets/sheets.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { WeightTag } from '@meguri/ui/WeightTag.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import type { OpenCell } from './open-cell.ts';

type Found = Output<typeof getRecords>;
type CellRecord = Found['records'][number];
type Props = Pick<Found, 'records'> & { readonly cell: OpenCell };

const shown = 15;

/** Where and when; the rest on demand, because a stock may hold a thousand doors. */
export const CellRecords = ({ records, cell }: Props) => {
  const { t } = useTranslation('sheets');
  const [all, setAll] = useState(false);
  const counted = sum(records.map(({ count }) => count));
  const rest = records.length - shown;
  return (
    <>
      {counted !== (cell.value ?? 0) && (
        <Notice kind="info" title={t('panel.differs', { count: counted })} />
      )}
      {records.length === 0 && (
        <EmptyState title={t('panel.noRecords')}>{t('panel.noRecordsBody')}</EmptyState>
      )}
      <ul className="max-h-[420px] overflow-auto">
        {records.slice(0, all ? undefined : shown).map((record, at) => (
          <RecordLine
            cell={cell}
            key={`${record.premisesId}${record.on}${String(at)}`}
            record={record}
          />
        ))}
      </ul>
      {rest > 0 && !all && (
        <Button look="text" onPress={() => setAll(true)} size={28}>
          {t('panel.rest', { count: rest })}
        </Button>
      )}
    </>
  );
};

type LineProps = { readonly record: CellRecord; readonly cell: OpenCell };

const RecordLine = ({ record, cell }: LineProps) => {
  const { t } = useTranslation('sheets');
  const dayText = useDayText();
  const { on, address, tier, kind, count } = record;
  const isRegister = cell.row.count === 'registerHouseholds';
  const isSlip = cell.row.count === 'crCards' || cell.row.count === 'patrolCards';
  return (
    <li className="flex min-h-[30px] items-center gap-3 border-b border-line py-0.5">
      {on !== null && <span className="figure min-w-16 text-muted">{dayText(on, 'dense')}</span>}
      <span className="min-w-0 flex-1 text-ink">
        {isRegister ? t('panel.households', { count, source: address }) : address}
      </span>
      {isSlip && <span>{t('panel.pieces', { count })}</span>}
      {kind === 'establishment' && <span className="text-muted">{t('kind.establishment')}</span>}
      {tier !== null && (
        <WeightTag weight={tier === 'priority' ? 'filled' : 'outlined'}>{t(tier)}</WeightTag>
      )}
    </li>
  );
};
