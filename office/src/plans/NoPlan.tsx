import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { useTranslation } from 'react-i18next';
import { BeatFrame } from '../beats/BeatFrame.tsx';
import type { Board } from './board.ts';
import { DraftButton } from './DraftButton.tsx';
import { Feasibility } from './Feasibility.tsx';
import { LastYear } from './LastYear.tsx';
import { PlanHead } from './PlanHead.tsx';

type Props = { readonly board: Board; readonly onYear: (year: number) => void };

/** A beat without a plan: what the year will ask for, and the button that makes the draft. */
export const NoPlan = ({ board, onYear }: Props) => {
  const { t } = useTranslation('plans');
  const mayDraft = board.may.draft;
  return (
    <BeatFrame beatId={board.beatId} primary={mayDraft && <DraftButton board={board} />} tab="plan">
      <PlanHead board={board} onYear={onYear} saving={false} />
      <Feasibility board={board} />
      <EmptyState icon="plan" title={t('none.title')}>
        {mayDraft ? t('none.body') : t('none.other')}
      </EmptyState>
      <div className="mt-5">
        <LastYear board={board} />
      </div>
    </BeatFrame>
  );
};
