import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import { Link } from './Link.tsx';

type Props = {
  readonly title: string;
  readonly crumbs?: readonly { readonly label: string; readonly href?: string }[];
  /** One line beside or under the title. */
  readonly meta?: ReactNode;
  /** A `Basis` button: every screen has one. */
  readonly basis?: ReactNode;
  readonly secondary?: ReactNode;
  /** The one filled button of the screen, or none. */
  readonly primary?: ReactNode;
  /** The form page has a smaller title. */
  readonly size?: 26 | 22;
};

export const PageHead = ({ title, crumbs, meta, basis, secondary, primary, size = 26 }: Props) => (
  <div className="mb-3.5 flex flex-wrap items-end gap-x-6 gap-y-2">
    <div className="min-w-0 flex-1 basis-[420px]">
      {crumbs && <Crumbs crumbs={crumbs} />}
      <div className="flex flex-wrap items-baseline gap-x-4.5">
        <h1 className={classes('text-ink', size === 26 ? 'text-std-26B-150' : 'text-std-22B-150')}>
          {title}
        </h1>
        {meta && <div className="text-muted">{meta}</div>}
      </div>
    </div>
    <div className="flex flex-wrap items-center gap-2.5 print:hidden">
      {basis}
      {secondary}
      {primary}
    </div>
  </div>
);

const Crumbs = ({ crumbs }: { readonly crumbs: NonNullable<Props['crumbs']> }) => (
  <ol className="mb-0.5 flex flex-wrap items-center gap-1.5 text-hint">
    {crumbs.map((crumb, index) => (
      <li className="flex items-center gap-1.5" key={crumb.label}>
        {index > 0 && <Icon name="next" size={14} />}
        {crumb.href === undefined ? crumb.label : <Link href={crumb.href}>{crumb.label}</Link>}
      </li>
    ))}
  </ol>
);
