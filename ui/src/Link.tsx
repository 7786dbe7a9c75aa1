import type { ReactNode } from 'react';
import { Link as AriaLink } from 'react-aria-components';
import { classes } from './classes.ts';

type Props = {
  readonly href: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly current?: boolean;
  readonly label?: string;
  /** A file or another program: opened by the browser, not by the router. */
  readonly download?: string;
};

export const Link = ({ href, children, className, current, label, download }: Props) => (
  <AriaLink
    className={classes('text-link underline underline-offset-3 hover:decoration-2', className)}
    href={href}
    {...(current ? { 'aria-current': 'page' as const } : {})}
    {...(label === undefined ? {} : { 'aria-label': label })}
    {...(download === undefined ? {} : { download })}
  >
    {children}
  </AriaLink>
);
