import { useEffect, useRef } from 'react';

/** The keys 1–9 run the first nine actions. */
export const useNumberKeys = (actions: readonly (() => void)[]): void => {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(event.key)) return;
      latest.current[Number(event.key) - 1]?.();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
};
