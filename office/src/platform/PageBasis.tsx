import { basisOfDuties } from '@meguri/core/directives/directives.ops.ts';
import type { DutyId } from '@meguri/core/pack/duties.ts';
import { Basis } from '@meguri/ui/Basis.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { SidePanel } from '@meguri/ui/SidePanel.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from './Loaded.tsx';
import { useLanguage } from './language.ts';
import { useQueryOf } from './queries.ts';

type Props = {
  /** What the screen is for, in neutral words; the pack says which clauses ask for it. */
  readonly duties: readonly DutyId[];
};

/** 根拠 of a screen: the first clause on the button, all of them at the side. */
export const PageBasis = ({ duties }: Props) => {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const query = useQueryOf(basisOfDuties, { duties: [...duties] });
  const clause = query.data?.clauses[0]?.cite ?? t('basis.none');
  return (
    <>
      <Basis clause={clause} isOpen={isOpen} onOpen={() => setOpen(!isOpen)} />
      {isOpen && (
        <div className="fixed top-13 right-0 bottom-0 z-30 flex max-w-full overflow-auto bg-paper">
          <SidePanel onClose={() => setOpen(false)} title={t('basis.title')} width={400}>
            <Loaded query={query}>{(found) => <Clauses {...found} />}</Loaded>
          </SidePanel>
        </div>
      )}
    </>
  );
};

type Found = NonNullable<ReturnType<typeof useQueryOf<typeof basisOfDuties>>['data']>;

/** Each clause leads to its place among all clauses, with the other screens that serve it. */
const Clauses = ({ directive, clauses }: Found) => {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <p className="text-muted">
        {directive.title[language]}　{directive.number}
      </p>
      {clauses.length === 0 && <p>{t('basis.practice')}</p>}
      <dl className="grid gap-3">
        {clauses.map((clause) => (
          <div key={`${clause.pack} ${clause.id}`}>
            <dt className="font-bold">
              <Link href={`/directives/clauses?pack=${clause.pack}&clause=${clause.id}`}>
                {clause.cite}
              </Link>
            </dt>
            <dd>{clause.summary[language]}</dd>
            {clause.source.ja !== directive.title.ja && (
              <dd className="text-muted">{clause.source[language]}</dd>
            )}
          </div>
        ))}
      </dl>
    </>
  );
};
