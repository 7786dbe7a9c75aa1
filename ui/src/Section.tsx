import type { ReactNode } from 'react';

type Props = {
  readonly title: string;
  readonly note?: ReactNode;
  /** A link or small button at the end of the head line. */
  readonly side?: ReactNode;
  readonly children: ReactNode;
};

/** A part of a page under an h2. */
export const Section = ({ title, note, side, children }: Props) => (
  <section className="mb-6 min-w-0">
    <div className="mb-2 flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <h2 className="text-std-18B-160 text-ink">{title}</h2>
      {note && <span className="text-muted">{note}</span>}
      {side && <span className="ml-auto">{side}</span>}
    </div>
    {children}
  </section>
);
