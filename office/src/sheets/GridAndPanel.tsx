import type { ReactNode } from 'react';

type Props = {
  readonly grid: ReactNode;
  readonly panel: ReactNode;
  readonly onClose: () => void;
};

/** Side by side where there is room, else the panel over the grid's end; Esc closes from both. */
export const GridAndPanel = ({ grid, panel, onClose }: Props) => (
  // biome-ignore lint/a11y/noStaticElementInteractions: Esc in the grid closes the panel beside it
  <div
    className="flex items-start gap-1.5 max-[1179px]:flex-col"
    onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose()}
  >
    <div className="min-w-0 flex-1 max-[1179px]:w-full">{grid}</div>
    {panel && <div className="min-[1180px]:-mr-6 max-w-full max-[1179px]:w-full">{panel}</div>}
  </div>
);
