import { useSyncExternalStore } from 'react';

const query = 'screen and (max-width: 899px)';

const subscribe = (changed: () => void): (() => void) => {
  const media = matchMedia(query);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
};

/** Below 900 px twelve columns do not fit: a list of months takes their place. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(subscribe, () => matchMedia(query).matches);
