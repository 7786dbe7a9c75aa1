import type { ReactNode } from 'react';
import { classes } from './classes.ts';

type Props = { readonly weight: 'filled' | 'outlined'; readonly children: ReactNode };

/** Importance by weight, not by alarm: a filled or an outlined tag with its word, no tooltip. */
export const WeightTag = ({ weight, children }: Props) => (
  <span
    className={classes(
      'inline-flex h-[22px] min-w-[42px] items-center justify-center whitespace-nowrap rounded-4 px-1.5 text-[14px] leading-none',
      weight === 'filled'
        ? 'bg-bar-done font-bold text-white'
        : 'border border-line-strong text-body',
    )}
  >
    {children}
  </span>
);
