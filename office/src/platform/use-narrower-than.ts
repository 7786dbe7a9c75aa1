import { useCallback, useSyncExternalStore } from 'react';

/** Is the window narrower than so many pixels? For what no style sheet can leave out. */
export const useNarrowerThan = (width: number): boolean => {
  const query = `(max-width: ${width - 1}px)`;
  const subscribe = useCallback(
    (changed: () => void): (() => void) => {
      const media = matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
};
