import { draftBeatPlan } from '@meguri/core/plans/edit.ops.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { call, RefusalError } from '../platform/call.ts';

type Beat = { readonly beatId: string; readonly name: string; readonly boxName: string };

export type DraftRun = {
  readonly total: number;
  readonly done: number;
  /** The beat being drafted; null when it ended or was stopped. */
  readonly now: Beat | null;
  readonly skipped: readonly Beat[];
  readonly stopped: boolean;
};

/** Drafts beat by beat, so that it shows how far it is and can be stopped after each. */
export const useDraftAll = (year: number) => {
  const [run, setRun] = useState<DraftRun>();
  const [problem, setProblem] = useState<Error>();
  const isStopped = useRef(false);
  const client = useQueryClient();

  /** False when the rules refuse this beat; anything else stops the run. */
  const draft = async ({ beatId }: Beat): Promise<boolean> => {
    try {
      await call(draftBeatPlan, { beatId, year });
      return true;
    } catch (error) {
      if (error instanceof RefusalError) return false;
      throw error;
    }
  };
  const work = async (beats: readonly Beat[]) => {
    let skipped: readonly Beat[] = [];
    let done = 0;
    for (const now of beats) {
      if (isStopped.current) break;
      setRun({ total: beats.length, done, now, skipped, stopped: false });
      if (await draft(now)) done += 1;
      else skipped = [...skipped, now];
    }
    setRun({ total: beats.length, done, now: null, skipped, stopped: isStopped.current });
  };
  const start = (beats: readonly Beat[]) => {
    isStopped.current = false;
    setProblem(undefined);
    work(beats)
      .catch((error: unknown) => {
        setRun(undefined);
        setProblem(error instanceof Error ? error : new Error(String(error)));
      })
      .finally(() => void client.invalidateQueries({ queryKey: ['plans.ofStation'] }));
  };
  return {
    run,
    problem,
    start,
    stop: () => {
      isStopped.current = true;
    },
  };
};
