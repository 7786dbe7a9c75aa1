import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Link } from './Link.tsx';
import { useWords } from './words.ts';

type Props = {
  readonly source: 'records' | 'hand' | 'returned';
  readonly children: ReactNode;
  /** Named such as 登録 7件を開く. */
  readonly link?: { readonly label: string; readonly href: string };
  /** Number of the request this place was returned with. */
  readonly request?: number;
};

const edges: Record<Props['source'], string> = {
  records: 'border-solid border-action',
  hand: 'border-dotted border-line-strong',
  returned: 'border-solid border-attention',
};

/** A sentence made from records, written by hand, or to be changed; the edge and a word say which. */
export const LinkedSentence = ({ source, children, link, request }: Props) => {
  const words = useWords();
  const kind = { records: words.from, hand: words.byHand, returned: words.toChange }[source];
  return (
    <div className={classes('border-l-4 py-0.5 pl-3.5 text-std-16N-170', edges[source])}>
      <span className="mr-2 text-[14px] text-muted">
        {kind}
        {request !== undefined && ` ${request}`}
      </span>
      {children} {link && <Link href={link.href}>{link.label}</Link>}
    </div>
  );
};
