import { useEffect, useState } from 'react';

/** Seconds an opened card stays on the screen. */
export const shownSeconds = 60;

/** Counts down while something is open, and closes it at the end. */
export const useClosing = (isOpen: boolean, close: () => void): number => {
  const [left, setLeft] = useState(shownSeconds);
  useEffect(() => {
    if (!isOpen) return undefined;
    const until = Date.now() + shownSeconds * 1000;
    const tick = setInterval(() => {
      const seconds = Math.ceil((until - Date.now()) / 1000);
      setLeft(Math.max(0, seconds));
      if (seconds <= 0) close();
    }, 500);
    return () => clearInterval(tick);
  }, [isOpen, close]);
  return left;
};
