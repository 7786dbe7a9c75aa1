import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

type Props = {
  readonly icon?: IconName;
  /** Why it is empty. */
  readonly title: string;
  /** What brings things here. */
  readonly children: ReactNode;
  /** One outline button. */
  readonly action?: ReactNode;
};

export const EmptyState = ({ icon = 'check', title, children, action }: Props) => (
  <div className="rounded-8 border border-dashed border-line-strong p-3.5 text-center text-muted">
    <Icon name={icon} size={32} />
    <p className="text-[16px] font-bold text-ink">{title}</p>
    <p className="mb-2.5">{children}</p>
    {action}
  </div>
);
