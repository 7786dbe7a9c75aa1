import type { ReactNode } from 'react';

type Props = { readonly facts: readonly { readonly term: string; readonly value: ReactNode }[] };

/** Read-only values look like text, not like grey inputs. */
export const FactList = ({ facts }: Props) => (
  <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
    {facts.map(({ term, value }) => (
      <div className="contents" key={term}>
        <dt className="text-muted">{term}</dt>
        <dd className="min-w-0 text-ink">{value}</dd>
      </div>
    ))}
  </dl>
);
