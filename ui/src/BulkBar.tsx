import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { useWords } from './words.ts';

type Props = {
  readonly count: number;
  readonly unit: string;
  readonly onClear: () => void;
  /** Outline buttons for what can be done with the selection. */
  readonly children: ReactNode;
};

/** Stands after its table in order; the count is announced when it changes. */
export const BulkBar = ({ count, unit, onClear, children }: Props) => {
  const words = useWords();
  return (
    <div>
      <p className="sr-only" role="status">
        {count > 0 ? words.selected(count, unit) : ''}
      </p>
      {count > 0 && (
        <div className="sticky bottom-0 z-20 -mx-7 max-[600px]:-mx-4 max-[600px]:px-4 mt-2 flex min-h-14 flex-wrap items-center gap-3 border-t border-line-strong bg-paper px-7 py-2 text-ink shadow-[0_-2px_8px_rgb(0_0_0/0.08)]">
          <span aria-hidden="true">{words.selected(count, unit)}</span>
          {children}
          <Button look="text" onPress={onClear}>
            {words.clearSelection}
          </Button>
          <span className="ml-auto text-muted max-[900px]:hidden">{words.gridKeys}</span>
        </div>
      )}
    </div>
  );
};
