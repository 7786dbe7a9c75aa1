import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from './Button.tsx';
import { useWords } from './words.ts';

type Props = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** A line above the title, such as the cell it belongs to. */
  readonly over?: string;
  readonly width?: number;
};

/**
 * Records behind a number, one record, a clause. Focus moves in when it opens; Esc closes it and
 * returns focus to where it came from. Not modal: the page beside it stays usable.
 */
export const SidePanel = ({ title, onClose, children, over, width = 340 }: Props) => {
  const words = useWords();
  const id = useId();
  const panel = useFocusInAndBack();
  return (
    <aside
      aria-labelledby={id}
      className="flex max-w-full flex-col gap-2 border-l border-line-strong bg-paper px-4.5 py-3.5 shadow-[-4px_0_12px_rgb(0_0_0/0.05)] max-[900px]:w-full! max-[900px]:border-t max-[900px]:border-l-0"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
      ref={panel}
      style={{ width }}
      tabIndex={-1}
    >
      <div className="flex items-start justify-between gap-2">
        <div className="min-w-0">
          {over && <p className="text-muted">{over}</p>}
          <h2 className="text-std-18B-160 text-ink" id={id}>
            {title}
          </h2>
        </div>
        <IconButton icon="close" label={words.close} onPress={onClose} />
      </div>
      {children}
    </aside>
  );
};

const useFocusInAndBack = () => {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return panel;
};
