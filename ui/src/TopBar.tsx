import type { ReactNode } from 'react';
import { Link as AriaLink } from 'react-aria-components';
import { BrandMark } from './BrandMark.tsx';

type Props = {
  readonly brand: string;
  readonly home: string;
  /** Prefecture and unit the screen speaks about. */
  readonly scope: readonly [whole: string, part: string];
  readonly search?: ReactNode;
  /** Demo mark, language, notices, person: in this order. */
  readonly children: ReactNode;
};

export const TopBar = ({ brand, home, scope, search, children }: Props) => (
  <header className="sticky top-0 z-30 flex min-h-[52px] flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-paper py-1 pr-5 pl-4 max-[600px]:static">
    <AriaLink
      className="reach flex items-center gap-2 text-[18px] font-bold tracking-wider text-ink no-underline"
      href={home}
    >
      <BrandMark />
      {brand}
    </AriaLink>
    <p className="border-l border-line pl-4 text-muted">
      {scope[0]}
      <b className="ml-2.5 text-ink">{scope[1]}</b>
    </p>
    {search}
    <div className="ml-auto flex flex-wrap items-center gap-4">{children}</div>
  </header>
);
