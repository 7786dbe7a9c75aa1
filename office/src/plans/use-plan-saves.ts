import { reviseBeatPlan } from '@meguri/core/plans/edit.ops.ts';
import { withoutWaiting, withWaiting } from '@meguri/core/plans/work.ts';
import { useAnnounce } from '@meguri/ui/NoticeArea.tsx';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useListText } from '../platform/format.ts';
import { useCommandOf } from '../platform/queries.ts';
import type { PlannedBoard } from './board.ts';
import { type Entries, fold, type Step } from './plan-steps.ts';

/** What the server has, with the doors that wait for a month (month 0). */
type Saved = { readonly planId: string; readonly revision: number; readonly entries: Entries };

type Failed = (error: Error, step: Step, mine: Entries) => void;

/** What the server last said: the newer of the page and of the own saves. */
const useSaved = ({ plan, unplaced }: PlannedBoard) => {
  const [own, setOwn] = useState<Saved>();
  const isNewer = own !== undefined && own.planId === plan.id && own.revision > plan.revision;
  const page = {
    planId: plan.id,
    revision: plan.revision,
    entries: withWaiting(plan.entries, unplaced),
  };
  return { saved: isNewer ? own : page, setOwn };
};

const useMergeNotice = () => {
  const { t } = useTranslation('plans');
  const announce = useAnnounce();
  const listText = useListText();
  return (changes: readonly { readonly name: string; readonly by: string }[]) => {
    if (changes.length === 0) return;
    announce({
      kind: 'info',
      title: t('merged', { who: changes[0]?.by ?? '' }),
      body: t('mergedBody', { towns: listText(changes.map(({ name }) => name)) }),
      stays: true,
    });
  };
};

/**
 * Saves steps one after the other, each under the revision it was made on, and shows all of them at
 * once. When one fails, it and those after it are dropped.
 */
export const usePlanSaves = (board: PlannedBoard, onFailed: Failed) => {
  const { saved, setOwn } = useSaved(board);
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const { mutate } = useCommandOf(reviseBeatPlan, { invalidate: [] });
  const client = useQueryClient();
  const tellMerge = useMergeNotice();
  const send = (step: Step) => {
    const { planId, revision: baseRevision } = saved;
    const mine = fold(saved.entries, [step]);
    mutate(
      { planId, baseRevision, entries: [...withoutWaiting(mine)] },
      {
        onSuccess: ({ revision, entries, changedByOthers }) => {
          const waiting = mine.filter((entry) => !withoutWaiting([entry]).length);
          setOwn({ planId, revision, entries: withWaiting(entries, waiting) });
          setSteps((all) => all.slice(1));
          tellMerge(changedByOthers);
          // Not waited for: the next save needs only the revision.
          void client.invalidateQueries({ queryKey: ['plans.get'] });
          void client.invalidateQueries({ queryKey: ['plans.ofStation'] });
        },
        onError: (error) => {
          setSteps([]);
          onFailed(error, step, mine);
        },
      },
    );
  };
  const latest = useRef(send);
  latest.current = send;
  const [first] = steps;
  useEffect(() => {
    if (first !== undefined) latest.current(first);
  }, [first]);
  return {
    entries: fold(saved.entries, steps),
    revision: saved.revision,
    steps,
    add: (step: Step) => setSteps((all) => [...all, step]),
  };
};
