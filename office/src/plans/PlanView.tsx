import { Button } from '@meguri/ui/Button.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BeatFrame } from '../beats/BeatFrame.tsx';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { isEditable, type PlannedBoard } from './board.ts';
import { ClashDialog } from './ClashDialog.tsx';
import { CompareDialog } from './CompareDialog.tsx';
import { Comparison } from './Comparison.tsx';
import { DraftButton, RedraftDialog } from './DraftButton.tsx';
import { Feasibility } from './Feasibility.tsx';
import { HistoryDialog } from './HistoryDialog.tsx';
import { LastYear } from './LastYear.tsx';
import { PlanBoard } from './PlanBoard.tsx';
import { PlanHead } from './PlanHead.tsx';
import { ApprovePlan, ReturnPlan } from './ReviewPlan.tsx';
import { SubmitPlan } from './SubmitPlan.tsx';
import { type PlanEditor, usePlanEditor } from './use-plan-editor.ts';

type Props = { readonly board: PlannedBoard; readonly onYear: (year: number) => void };

/** A plan in its frame: sentence, months, what differs, last year. */
export const PlanView = ({ board, onYear }: Props) => {
  const editor = usePlanEditor(board);
  return (
    <BeatFrame
      beatId={board.beatId}
      primary={<Primary board={board} editor={editor} />}
      secondary={<Secondary board={board} editor={editor} />}
      tab="plan"
    >
      <PlanHead board={board} onYear={onYear} saving={editor.saving} />
      {editor.problem && <RefusalNotice error={editor.problem} />}
      {editor.clash && <ClashDialog board={board} clash={editor.clash} editor={editor} />}
      <Feasibility board={board} />
      <PlanBoard board={board} editor={editor} />
      <div className="mt-5">
        <Comparison board={board} entries={editor.entries} />
        <LastYear board={board} />
      </div>
    </BeatFrame>
  );
};

type PartProps = { readonly board: PlannedBoard; readonly editor: PlanEditor };

/** The one filled button: submit for whoever edits, approve for whoever decides. */
const Primary = ({ board, editor }: PartProps) => {
  if (board.may.review) return <ApprovePlan board={board} />;
  if (isEditable(board)) return <SubmitPlan board={board} editor={editor} />;
  const isApproved = board.plan.state === 'approved';
  return isApproved && board.may.draft ? <DraftButton board={board} look="outline" /> : null;
};

const Secondary = ({ board, editor }: PartProps) => {
  const { t } = useTranslation('plans');
  const [open, setOpen] = useState<'history' | 'compare' | 'redraft'>();
  const close = () => setOpen(undefined);
  return (
    <>
      {editor.undo && isEditable(board) && (
        <Button icon="undo" onPress={editor.undo}>
          {t('undo')}
        </Button>
      )}
      {isEditable(board) && <Button onPress={() => setOpen('redraft')}>{t('redraft')}</Button>}
      {board.versions.length > 1 && (
        <Button onPress={() => setOpen('compare')}>{t('compare')}</Button>
      )}
      <Button onPress={() => setOpen('history')}>{t('history')}</Button>
      <Button icon="print" onPress={() => window.print()}>
        {t('print')}
      </Button>
      {board.may.review && <ReturnPlan board={board} />}
      {open === 'redraft' && (
        <RedraftDialog onClose={close} planId={board.plan.id} revision={editor.revision} />
      )}
      {open === 'history' && <HistoryDialog onClose={close} versions={board.versions} />}
      {open === 'compare' && <CompareDialog board={board} onClose={close} />}
    </>
  );
};
