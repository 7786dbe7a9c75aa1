import { whoAmI } from '@meguri/core/access/access.ops.ts';
import { sessionLimits } from '@meguri/core/access/session-limits.ts';
import { lockSession } from '@meguri/core/access/sessions.ops.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useCommandOf } from './queries.ts';

const minute = 60_000;
const lookEvery = 5_000;
/** The server hears of work at most this often; it locks by itself when it hears nothing. */
const tellEvery = minute;

// Kept where every tab of the browser sees it: work in one keeps the others open.
const place = 'meguri.active';
const lastWork = (): number => Number(localStorage.getItem(place) ?? 0);
const markWork = (): void => {
  if (Date.now() - lastWork() > 1_000) localStorage.setItem(place, String(Date.now()));
};

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;

/**
 * Locks the screen after minutes without a key or a touch, and tells the server of work that sends
 * nothing, such as filling in a long form (T57). True while the warning is to be shown.
 */
export const useIdleLock = (): boolean => {
  const client = useQueryClient();
  const [warning, setWarning] = useState(false);
  const { mutate } = useCommandOf(lockSession, { invalidate: [whoAmI.name] });
  useEffect(() => {
    localStorage.setItem(place, String(Date.now()));
    let told = Date.now();
    const look = () => {
      const idle = Date.now() - lastWork();
      setWarning(idle >= (sessionLimits.idleMinutes - sessionLimits.warningMinutes) * minute);
      if (idle >= sessionLimits.idleMinutes * minute) mutate({});
      if (idle < tellEvery && Date.now() - told > tellEvery) {
        told = Date.now();
        void client.invalidateQueries({ queryKey: [whoAmI.name] });
      }
    };
    const work = () => {
      markWork();
      setWarning(false);
    };
    const timer = setInterval(look, lookEvery);
    for (const sign of signs) window.addEventListener(sign, work, { passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, work);
    };
  }, [client, mutate]);
  return warning;
};
