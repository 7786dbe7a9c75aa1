import { useEffect, useRef } from 'react';

type Keys = {
  /** Ctrl+Enter, also while writing. */
  readonly finish: (() => void) | undefined;
  /** Alt+→ and Alt+←, in the order of beats. */
  readonly after: (() => void) | undefined;
  readonly before: (() => void) | undefined;
};

const actOf = (event: KeyboardEvent, keys: Keys): (() => void) | undefined => {
  if (event.ctrlKey && event.key === 'Enter') return keys.finish;
  if (!event.altKey) return undefined;
  if (event.key === 'ArrowRight') return keys.after;
  return event.key === 'ArrowLeft' ? keys.before : undefined;
};

/** The keys of the review (screens 06); they work inside of the guidance field too. */
export const useReviewKeys = (keys: Keys): void => {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const act = actOf(event, latest.current);
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
};
