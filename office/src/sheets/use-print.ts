import type { PrintFormat } from '@meguri/core/sheets/papers.ops.ts';
import {
  cancelPrint,
  fetchPrint,
  printProgress,
  startPrint,
} from '@meguri/core/sheets/papers.ops.ts';
import { useAnnounce } from '@meguri/ui/NoticeArea.tsx';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../platform/call.ts';
import { saveFile } from '../platform/save-file.ts';

export type PrintWish = {
  readonly of: 'beat' | 'box' | 'station';
  readonly id: string;
  readonly year: number;
};

type Running = { readonly done: number; readonly total: number };

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

type Watch = { readonly stop: AbortSignal; readonly show: (running: Running) => void };

/** Asks until the print has ended; false when it was stopped or failed. */
const ended = async (printId: string, { stop, show }: Watch): Promise<boolean> => {
  while (!stop.aborted) {
    const { state, done, total } = await call(printProgress, { printId });
    if (state === 'done') return true;
    if (state === 'failed' || state === 'cancelled') return false;
    show({ done, total });
    await pause(300);
  }
  await call(cancelPrint, { printId });
  return false;
};

/** One print at a time: its progress, its end on this device, and a way to stop it. */
export const usePrint = (wish: PrintWish, onSaved: () => void) => {
  const { t } = useTranslation('sheets');
  const announce = useAnnounce();
  const [running, setRunning] = useState<Running | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const stopper = useRef<AbortController>(null);
  useEffect(() => () => stopper.current?.abort(), []);
  const run = async (format: PrintFormat) => {
    const stop = new AbortController();
    stopper.current = stop;
    const { signal } = stop;
    setError(null);
    setRunning({ done: 0, total: 1 });
    const { printId } = await call(startPrint, { ...wish, format });
    const finished = await ended(printId, { stop: signal, show: setRunning });
    if (!finished) {
      const title = signal.aborted ? t('print.stopped') : t('print.failed');
      return announce({ kind: signal.aborted ? 'info' : 'attention', title });
    }
    const file = await call(fetchPrint, { printId });
    saveFile(file);
    onSaved();
    return announce({ kind: 'done', title: t('print.done', { name: file.name }) });
  };
  const start = (format: PrintFormat) => {
    run(format)
      .catch((fault: unknown) => setError(fault instanceof Error ? fault : new Error('print')))
      .finally(() => setRunning(null));
  };
  return { running, error, start, stop: () => stopper.current?.abort() };
};
