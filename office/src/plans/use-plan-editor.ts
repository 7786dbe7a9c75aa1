import type { PlanEntry, PlanMove } from '@meguri/core/plans/edit.ts';
import { movable } from '@meguri/core/plans/work.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { RefusalError } from '../platform/call.ts';
import { type PlannedBoard, shutMonths } from './board.ts';
import { type Entries, moving, ofTown, type Step, setting } from './plan-steps.ts';
import { usePlanSaves } from './use-plan-saves.ts';

export type Clash = { readonly townPartId: string; readonly who: string; readonly mine: Entries };

/** A step that can be taken back, and the step that does it. */
type Done = { readonly step: Step; readonly back: Step };

const clashIn = (error: Error, step: Step, mine: Entries): Clash | undefined => {
  if (!(error instanceof RefusalError) || error.problem.code !== 'plans.conflict') return undefined;
  const who = String(error.problem.details['who']);
  return { townPartId: step.townPartId, who, mine: ofTown(mine, step.townPartId) };
};

/** What goes wrong with a save: a clash keeps both versions, the rest is told. */
const useTrouble = () => {
  const [clash, setClash] = useState<Clash>();
  const [problem, setProblem] = useState<Error>();
  const client = useQueryClient();
  return {
    clash,
    problem,
    clear: () => {
      setClash(undefined);
      setProblem(undefined);
    },
    tell: setProblem,
    onFailed: (error: Error, step: Step, mine: Entries) => {
      const found = clashIn(error, step, mine);
      setClash(found);
      setProblem(found ? undefined : error);
      void client.invalidateQueries({ queryKey: ['plans.get'] });
    },
  };
};

/**
 * Edits of a plan. Undo goes back without limit by doing the opposite, so that it never takes back
 * what somebody else did.
 */
export const usePlanEditor = (board: PlannedBoard) => {
  const trouble = useTrouble();
  const [done, setDone] = useState<readonly Done[]>([]);
  const saves = usePlanSaves(board, (error, step, mine) => {
    setDone((all) => all.filter((one) => !saves.steps.includes(one.step)));
    trouble.onFailed(error, step, mine);
  });
  const { entries } = saves;
  const shut = shutMonths(board);
  const act = (step: Step): boolean => {
    const next = step.apply(entries);
    if (next.ok) {
      trouble.clear();
      saves.add(step);
    } else trouble.tell(new RefusalError({ ...next.refusal, requestId: '' }));
    return next.ok;
  };
  const put = (step: Step) => {
    if (act(step)) setDone((all) => [...all, { step, back: step.back(entries) }]);
  };
  const last = done.at(-1);
  const undo = () => {
    if (last && act(last.back)) setDone((all) => all.slice(0, -1));
  };
  return {
    entries,
    revision: saves.revision,
    saving: saves.steps.length > 0,
    problem: trouble.problem,
    clash: trouble.clash,
    move: (move: PlanMove) => put(moving(move, shut)),
    undo: last && undo,
    /** All of a town part that may leave a month: what was met in it stays. */
    movableFrom: (townPartId: string, month: number): PlanEntry => {
      const there = ofTown(entries, townPartId).find((entry) => entry.month === month);
      return movable(there ?? { townPartId, month, priority: 0, general: 0 }, board.fixed);
    },
    settle: (clash: Clash, useMine: boolean) => {
      trouble.clear();
      if (useMine) put(setting(clash.townPartId, clash.mine));
    },
  };
};

export type PlanEditor = ReturnType<typeof usePlanEditor>;
