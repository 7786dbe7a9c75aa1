import { confirmCorrection, withdrawCorrection } from '@meguri/core/sheets/close.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { CorrectionNote } from '@meguri/ui/CorrectionNote.tsx';
import { useAnnounce } from '@meguri/ui/NoticeArea.tsx';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import { useCommandOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import type { CellProps } from './cell-props.ts';
import { rowName } from './grid-content.ts';
import { type Correction, figureText, monthOfColumn } from './sheet.ts';
import { useCorrecting } from './use-correcting.ts';
import { useMay } from './use-may.ts';
import { useMomentText } from './use-moment-text.ts';

type Props = CellProps & { readonly corrections: readonly Correction[] };

/** Every correction of the cell, withdrawn ones too, and the way to a new one. */
export const CellCorrections = (props: Props) => {
  const { t } = useTranslation('sheets');
  const { sheet, cell, beatId, corrections } = props;
  const may = useMay(beatId);
  const correct = useCorrecting();
  const month = monthOfColumn(cell.column);
  const possible = may.work && month !== null && cell.row.count !== null && sheet.filedId === null;
  const value = figureText(cell.value, { row: cell.row, decimals: 0 });
  return (
    <div className="grid gap-3">
      {corrections.length === 0 && <p>{t('correct.none')}</p>}
      {corrections.map((one) => (
        <OneCorrection {...props} correction={one} key={one.id} />
      ))}
      {possible && !cell.row.count?.startsWith('planned') && (
        <Button icon="correct" onPress={() => correct({ cell, month })}>
          {t('correct.action', { month, value })}
        </Button>
      )}
    </div>
  );
};

const OneCorrection = ({
  sheet,
  beatId,
  correction,
}: Props & { readonly correction: Correction }) => {
  const { t } = useTranslation('sheets');
  const english = useLanguage() === 'en';
  const momentText = useMomentText();
  const { rowId, month, computed, corrected, reason, by, at, end, inForce } = correction;
  const row = sheet.form.rows.find(({ id }) => id === rowId);
  const figure = (value: number | null) =>
    figureText(value, { row: { measure: 'flow' }, decimals: 0 });
  const done = end && t(`correct.ends.${end.kind}`, { by: end.by, at: momentText(end.at) });
  const waits = inForce ? t('correct.waits') : t('correct.superseded');
  return (
    <div>
      <CorrectionNote
        author={t('correct.author', { by, at: momentText(at) })}
        computed={figure(computed)}
        confirmed={done ?? waits}
        corrected={figure(corrected)}
        reason={t('correct.why', { reason })}
        title={`${t('month', { month })}　${row === undefined ? rowId : rowName(row, english)}`}
        withdrawn={end?.kind === 'withdrawn'}
      />
      {end === null && <Decide beatId={beatId} correctionId={correction.id} />}
    </div>
  );
};

type DecideProps = { readonly beatId: string; readonly correctionId: string };

const Decide = ({ beatId, correctionId }: DecideProps) => {
  const { t } = useTranslation('sheets');
  const may = useMay(beatId);
  const announce = useAnnounce();
  const done = (title: string) => () => announce({ kind: 'done', title });
  const invalidate = ['sheets.', 'tasks.'];
  const withdraw = useCommandOf(withdrawCorrection, {
    invalidate,
    onDone: done(t('correct.withdrawn')),
  });
  const confirm = useCommandOf(confirmCorrection, {
    invalidate,
    onDone: done(t('correct.confirmed')),
  });
  const error = withdraw.error ?? confirm.error;
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      {error && <RefusalNotice error={error} />}
      {may.decide && (
        <Button busy={confirm.isPending} onPress={() => confirm.mutate({ correctionId })} size={28}>
          {t('correct.confirm')}
        </Button>
      )}
      {may.work && (
        <Button
          busy={withdraw.isPending}
          onPress={() => withdraw.mutate({ correctionId })}
          size={28}
        >
          {t('correct.withdraw')}
        </Button>
      )}
    </div>
  );
};
