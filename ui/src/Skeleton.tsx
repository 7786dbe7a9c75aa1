import { useEffect, useState } from 'react';
import { useWords } from './words.ts';

const widths = ['100%', '70%', '84%', '92%'];

/** Grey lines in the shape of what comes; no shimmer. */
export const SkeletonLines = ({ lines = 3 }: { readonly lines?: number }) => {
  const words = useWords();
  const visible = useAfter(300);
  return (
    <div aria-busy="true" className="grid gap-2 py-2" role="status">
      <span className="sr-only">{words.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span
          className={visible ? 'h-3.5 rounded-4 bg-surface' : 'h-3.5'}
          // biome-ignore lint/suspicious/noArrayIndexKey: identical lines without identity
          key={line}
          style={{ width: widths[line % widths.length] }}
        />
      ))}
    </div>
  );
};

/** False for the first `milliseconds`: what is quick shows nothing at all. */
const useAfter = (milliseconds: number): boolean => {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return passed;
};
