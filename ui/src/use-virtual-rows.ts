import { useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

type Props = {
  readonly count: number;
  readonly rowHeight: number;
  readonly frame: RefObject<HTMLDivElement | null>;
};

/** Below this many rows all are drawn: find-in-page and print then see the whole table. */
const drawAllUpTo = 100;

/** Which rows are drawn, and how much empty height stands before and after them (pixels). */
export const useVirtualRows = ({ count, rowHeight, frame }: Props) => {
  const virtualizer = useVirtualizer({
    count,
    estimateSize: () => rowHeight,
    getScrollElement: () => frame.current,
    overscan: count <= drawAllUpTo ? drawAllUpTo : 12,
    scrollPaddingStart: 38 + rowHeight,
    initialRect: { width: 1000, height: 520 },
  });
  const items = virtualizer.getVirtualItems();
  return {
    items: items.map((item) => item.index),
    before: items[0]?.start ?? 0,
    after: Math.max(0, virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)),
    show: (index: number) => virtualizer.scrollToIndex(index),
  };
};
