import { searchClauses } from '@meguri/core/directives/clauses.ops.ts';
import { listDirectives } from '@meguri/core/directives/register.ops.ts';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { SearchField } from '@meguri/ui/SearchField.tsx';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { useAddressState } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { ButtonLink } from './ButtonLink.tsx';
import { DirectivesFrame } from './DirectivesFrame.tsx';
import { Found } from './Found.tsx';
import { WorkTable } from './WorkTable.tsx';

const addressState = z.object({ words: z.string().catch('') });

/** The register: every directive with its newest version, and one search over all clauses. */
export const DirectivesPage = () => {
  const { t } = useTranslation('directives');
  const [{ words }, change] = useAddressState(addressState);
  const query = useQueryOf(listDirectives, {});
  const mayKeep = query.data?.may.keep ?? false;
  return (
    <DirectivesFrame
      duties={['directives.register', 'directives.in-force', 'directives.acknowledge']}
      primary={mayKeep && <ButtonLink href="/directives/new">{t('new.open')}</ButtonLink>}
      tab="register"
    >
      <div className="mb-4">
        <SearchField
          label={t('search.label')}
          onChange={(text) => change({ words: text })}
          placeholder={t('search.hint')}
          value={words}
          width={420}
        />
      </div>
      {words.trim() === '' ? (
        <Loaded lines={6} query={query}>
          {({ directives }) =>
            directives.length === 0 ? (
              <EmptyState icon="directive" title={t('list.empty')}>
                {mayKeep ? t('list.emptyKeep') : t('list.emptyOther')}
              </EmptyState>
            ) : (
              <>
                <WorkTable works={directives} />
                <p className="mt-4">
                  <Link href="/directives/compare">{t('compare.open')}</Link>
                </p>
              </>
            )
          }
        </Loaded>
      ) : (
        <Results words={words} />
      )}
    </DirectivesFrame>
  );
};

const Results = ({ words }: { readonly words: string }) => (
  <Loaded query={useQueryOf(searchClauses, { words: words.slice(0, 100) }, { keep: true })}>
    {(found) => <Found found={found} />}
  </Loaded>
);
