import type { Output } from '@meguri/core/operation.ts';
import { listReleases } from '@meguri/core/publications/publications.ops.ts';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/Loaded.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { DraftButton } from './DraftButton.tsx';
import { ReleaseSection } from './ReleaseSection.tsx';

/** Tables for the public: what waits for a second person first, then what was released (R16). */
export const PublicationsPage = () => {
  const { t } = useTranslation('publications');
  const query = useQueryOf(listReleases, {});
  return (
    <>
      <title>{t('title')}</title>
      <PageHead
        basis={<PageBasis duties={['publications.release', 'publications.suppress']} />}
        meta={t('lead')}
        primary={query.data?.mayDraft && <DraftButton />}
        title={t('title')}
      />
      <Loaded lines={8} query={query}>
        {(found) => <Releases {...found} />}
      </Loaded>
    </>
  );
};

const Releases = ({ releases, mayDecide }: Output<typeof listReleases>) => {
  const { t } = useTranslation('publications');
  if (releases.length === 0) {
    return (
      <EmptyState icon="sheet" title={t('empty')}>
        {t('emptyBody')}
      </EmptyState>
    );
  }
  const waiting = releases.filter(({ state }) => state === 'draft');
  const others = releases.filter(({ state }) => state !== 'draft');
  return [...waiting, ...others].map((release) => (
    <ReleaseSection key={release.id} mayDecide={mayDecide} release={release} />
  ));
};
