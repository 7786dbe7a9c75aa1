import type { searchAudit } from '@meguri/core/audit/audit.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useTranslation } from 'react-i18next';
import { useAreaText, usePurposeText, useSecondText } from './use-audit-words.ts';

export type Entry = Output<typeof searchAudit>['entries'][number];

type Props = {
  readonly entries: readonly Entry[];
  /** Links to the proofs, for whoever may see them. */
  readonly proofs: boolean;
};

/** Who saw what when and why; addresses and units at most, never a resident. */
export const EntryTable = ({ entries, proofs }: Props) => {
  const { t } = useTranslation('audit');
  const purposeText = usePurposeText();
  const secondText = useSecondText();
  if (entries.length === 0) {
    return (
      <EmptyState icon="search" title={t('empty')}>
        {t('emptyBody')}
      </EmptyState>
    );
  }
  return (
    <PlainTable
      caption={t('table.caption')}
      columns={[
        {
          id: 'at',
          head: t('table.at'),
          cell: ({ at }) => <span className="figure whitespace-nowrap">{secondText(at)}</span>,
          width: 190,
        },
        { id: 'by', head: t('table.by'), cell: (entry) => <Person entry={entry} /> },
        { id: 'what', head: t('table.what'), cell: (entry) => <What entry={entry} /> },
        {
          id: 'purpose',
          head: t('table.purpose'),
          cell: ({ purpose }) => purposeText(purpose),
        },
        ...(proofs
          ? [
              {
                id: 'proof',
                head: t('table.proof'),
                cell: (entry: Entry) => <Proof entry={entry} />,
                width: 110,
              },
            ]
          : []),
      ]}
      idOf={({ id }) => id}
      rows={entries}
    />
  );
};

type OneProps = { readonly entry: Entry };

const Person = ({ entry: { person, post } }: OneProps) => {
  const { t } = useTranslation('audit');
  return (
    <div className="py-1">
      <span className="block text-ink">{person?.name ?? t('table.nobody')}</span>
      {post !== null && (
        <span className="block text-muted">
          {post.unitName} {post.title}
        </span>
      )}
    </div>
  );
};

const What = ({ entry: { operation, action, subject } }: OneProps) => {
  const areaText = useAreaText();
  return (
    <div className="py-1">
      <span className="block text-ink">{subject ?? areaText(operation)}</span>
      <span className="block text-muted">
        {subject === null ? action : `${areaText(operation)}　${action}`}
      </span>
    </div>
  );
};

const Proof = ({ entry }: OneProps) => {
  const { t } = useTranslation('audit');
  const secondText = useSecondText();
  if (entry.index === null) return <span className="text-muted">{t('table.soon')}</span>;
  const of = { at: secondText(entry.at), by: entry.person?.name ?? '' };
  return (
    <Link href={`/audit/entries/${entry.id}`} label={t('table.openOf', of)}>
      {t('table.open')}
    </Link>
  );
};
