import { SidePanel } from '@meguri/ui/SidePanel.tsx';
import type { ReactNode } from 'react';

type Props = {
  readonly title: string;
  readonly over?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** One record at the right edge, above the page, which stays usable. */
export const Overlay = ({ title, over, onClose, children }: Props) => (
  <div className="fixed top-13 right-0 bottom-0 z-30 flex max-w-full overflow-auto bg-paper *:h-max *:min-h-full">
    <SidePanel
      onClose={onClose}
      title={title}
      width={460}
      {...(over === undefined ? {} : { over })}
    >
      {children}
    </SidePanel>
  </div>
);
