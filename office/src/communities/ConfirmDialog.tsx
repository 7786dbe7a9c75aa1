import { addMonths } from '@meguri/core/base/day.ts';
import { confirmCommunity } from '@meguri/core/communities/communities.ops.ts';
import { communityLimits } from '@meguri/core/communities/freshness.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useSession } from '../platform/session.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { changedCommunities, type EntryDialogProps } from './community.ts';

/** Still true: the entry goes on for twelve months. */
export const ConfirmDialog = ({ opened, onClose, reopen }: EntryDialogProps) => {
  const { t } = useTranslation('communities');
  const { today } = useSession();
  const usual = addMonths(today, communityLimits.reviewMonths);
  const [reviewOn, setReviewOn] = useState<string | null>(usual);
  const { communityId } = opened.entry;
  const command = useDialogCommand(confirmCommunity, changedCommunities, {
    said: t('confirm.done'),
    onClose: () => {
      onClose();
      reopen();
    },
  });
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('confirm.send')}
      missing={reviewOn === null && t('confirm.reviewOn')}
      onClose={onClose}
      onConfirm={() => reviewOn !== null && command.mutate({ communityId, reviewOn })}
      title={t('confirm.title')}
    >
      <p className="mb-3">{t('confirm.lead')}</p>
      <DayInput day={reviewOn} label={t('confirm.reviewOn')} onDay={setReviewOn} />
    </CommandDialog>
  );
};
