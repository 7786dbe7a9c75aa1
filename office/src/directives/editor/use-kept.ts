import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Draft, type DraftFile, withText } from './draft.ts';
import { keepDraft } from './draft-store.ts';
import { latestOnly } from './latest-only.ts';

export type Kept = {
  readonly draft: Draft;
  readonly change: (file: DraftFile) => void;
  /** 'saving' while the latest letter is on its way into the browser's database. */
  readonly saved: 'saved' | 'saving' | 'failed';
};

/** A draft that is kept with every letter. */
export const useKept = (begun: Draft): Kept => {
  const [draft, setDraft] = useState(begun);
  const [saved, setSaved] = useState<Kept['saved']>('saved');
  const latest = useRef(begun);
  const save = useMemo(
    () =>
      latestOnly(keepDraft, (done, error) => {
        if (error !== undefined) setSaved('failed');
        else if (done === latest.current) setSaved('saved');
      }),
    [],
  );
  const change = useCallback(
    (file: DraftFile) => {
      latest.current = withText(latest.current, file, new Date());
      setDraft(latest.current);
      setSaved('saving');
      save(latest.current);
    },
    [save],
  );
  useWarning(saved === 'failed');
  return { draft, change, saved };
};

/** The browser asks before it closes a page whose draft could not be kept. */
const useWarning = (unsaved: boolean): void => {
  useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
};
