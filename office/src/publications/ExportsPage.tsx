import type { Output } from '@meguri/core/operation.ts';
import { listExports } from '@meguri/core/publications/exports.ops.ts';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/Loaded.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { ExportTable } from './ExportTable.tsx';
import { ExportWaiting } from './ExportWaiting.tsx';
import { RequestButton } from './RequestButton.tsx';

/** Aggregates that leave: asked for by one person, approved by another (R26). */
export const ExportsPage = () => {
  const { t } = useTranslation('publications');
  const query = useQueryOf(listExports, {});
  return (
    <>
      <title>{t('exports.title')}</title>
      <PageHead
        basis={<PageBasis duties={['publications.export', 'publications.approve']} />}
        meta={t('exports.lead')}
        primary={query.data?.mayRequest && <RequestButton />}
        title={t('exports.title')}
      />
      <Loaded lines={6} query={query}>
        {(found) => <Exports {...found} />}
      </Loaded>
    </>
  );
};

const Exports = ({ exports, mayDecide }: Output<typeof listExports>) => {
  const { t } = useTranslation('publications');
  const waiting = exports.filter(({ state }) => state === 'waiting');
  const others = exports.filter(({ state }) => state !== 'waiting');
  return (
    <>
      {waiting.length === 0 ? (
        <EmptyState title={t('exports.empty')}>{t('exports.emptyBody')}</EmptyState>
      ) : (
        <ul aria-label={t('exports.waiting')} className="grid gap-3">
          {waiting.map((one) => (
            <ExportWaiting key={one.id} mayDecide={mayDecide} wish={one} />
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <div className="mt-6">
          <Section title={t('exports.history')}>
            <ExportTable exports={others} />
          </Section>
        </div>
      )}
    </>
  );
};
