import type { ReactNode } from 'react';

/** The head of a table row on one line; the table scrolls in its own frame. */
export const Nowrap = ({ children }: { readonly children: ReactNode }) => (
  <span className="whitespace-nowrap">{children}</span>
);
