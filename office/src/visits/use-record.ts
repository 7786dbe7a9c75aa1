import type { Output } from '@meguri/core/operation.ts';
import { recordVisits, withdrawVisits } from '@meguri/core/visits/visits.ops.ts';
import { useAnnounce } from '@meguri/ui/NoticeArea.tsx';
import { useTranslation } from 'react-i18next';
import { useCommandOf } from '../platform/queries.ts';
import { useSentences } from '../platform/RefusalNotice.tsx';

export type Recorded = Output<typeof recordVisits>['visits'];

/** What a recorded visit changes on other pages. */
export const changedByVisits = ['visits.', 'premises.', 'beats.', 'sheets.', 'plans.', 'tasks.'];

/** Takes visits back, and says when it is too late for that. */
export const useWithdraw = (onDone: () => void = () => undefined) => {
  const { t } = useTranslation('visits');
  const announce = useAnnounce();
  const sentences = useSentences();
  const withdraw = useCommandOf(withdrawVisits, {
    invalidate: changedByVisits,
    onDone: () => {
      announce({ kind: 'info', title: t('withdrawn') });
      onDone();
    },
  });
  return (visitIds: string[]) =>
    withdraw.mutate(
      { visitIds },
      {
        onError: (error) => {
          const { say, next } = sentences(error);
          announce({ kind: 'refusal', title: say, body: next });
        },
      },
    );
};

/** Records visits and offers to take them back for ten seconds. */
export const useRecord = (onDone: (recorded: Recorded) => void) => {
  const { t } = useTranslation('visits');
  const announce = useAnnounce();
  const withdraw = useWithdraw();
  return useCommandOf(recordVisits, {
    invalidate: changedByVisits,
    onDone: ({ visits }) => {
      announce({
        kind: 'done',
        title: t('recorded', { count: visits.length }),
        ...(visits.some(({ late }) => late) ? { body: t('late') } : {}),
        undo: () => withdraw(visits.map(({ id }) => id)),
      });
      onDone(visits);
    },
  });
};
