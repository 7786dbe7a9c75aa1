import { useEffect, useState } from 'react';
import { type Checked, checked } from './check.ts';
import { type Draft, textsOf } from './draft.ts';

/** A pause in typing after which a pack is checked, in milliseconds. */
const pause = 250;

/**
 * The check of `meguri pack check` while somebody types; undefined until the first is done. A file
 * that does not read for a moment is still outlined as it was.
 */
export const useChecked = (draft: Draft): Checked | undefined => {
  const [known, setKnown] = useState<Checked>();
  useEffect(() => {
    const timer = setTimeout(() => {
      const now = checked(textsOf(draft));
      setKnown((before) => ({ ...now, files: { ...before?.files, ...now.files } }));
    }, pause);
    return () => clearTimeout(timer);
  }, [draft]);
  return known;
};
