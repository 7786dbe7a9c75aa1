import { listDisasters } from '@meguri/core/cards/disaster.ops.ts';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/Loaded.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { DeclareForm } from './DeclareForm.tsx';
import { DisasterCard } from './DisasterCard.tsx';

/** Contact items of named blocks, opened by the prefectural chief for at most 72 hours. */
export const DisasterPage = () => {
  const { t } = useTranslation('cards');
  const { post } = useSession();
  const query = useQueryOf(listDisasters, {});
  return (
    <>
      <title>{t('disaster.title')}</title>
      <PageHead
        basis={<PageBasis duties={['cards.purpose']} />}
        meta={t('disaster.lead')}
        title={t('disaster.title')}
      />
      {post.kind === 'prefecturalChief' && <DeclareForm />}
      <Section title={t('disaster.list')}>
        <Loaded lines={4} query={query}>
          {({ disasters }) =>
            disasters.length === 0 ? (
              <EmptyState icon="info" title={t('disaster.none')}>
                {t('disaster.noneBody')}
              </EmptyState>
            ) : (
              <ul className="grid gap-3">
                {disasters.map((one) => (
                  <DisasterCard disaster={one} key={one.disasterId} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Section>
    </>
  );
};
