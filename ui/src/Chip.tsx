import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon, type IconName } from './Icon.tsx';

export type ChipTone = 'gray' | 'fill' | 'blue' | 'green' | 'yellow' | 'red';

const tones: Record<ChipTone, string> = {
  gray: 'border-line-strong bg-paper text-body',
  fill: 'border-muted bg-muted text-white',
  blue: 'border-chip-line bg-select-soft text-action',
  green: 'border-success bg-success-soft text-success-ink',
  yellow: 'border-attention-line bg-attention-soft text-attention-ink',
  red: 'border-refusal-line bg-refusal-soft text-refusal',
};

type Props = {
  readonly children: ReactNode;
  readonly tone?: ChipTone;
  readonly icon?: IconName;
};

/** The state of a record, always in words; never a control. */
export const Chip = ({ children, tone = 'gray', icon }: Props) => (
  <span
    className={classes(
      'inline-flex min-h-6 items-center gap-1 rounded-6 border px-2 text-[14px] leading-tight',
      tones[tone],
    )}
  >
    {icon && <Icon name={icon} size={14} />}
    {children}
  </span>
);
