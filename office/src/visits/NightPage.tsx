import type { Output } from '@meguri/core/operation.ts';
import { posts } from '@meguri/core/organisation/posts.ts';
import { listNights } from '@meguri/core/visits/night.ops.ts';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { NightTable } from './NightTable.tsx';
import { NightWaiting } from './NightWaiting.tsx';

/** Requests for night visits of the station: what waits, decided one by one (MG-4.3b). */
export const NightPage = () => {
  const { t } = useTranslation('visits');
  const query = useQueryOf(listNights, { beatId: null });
  return (
    <>
      <title>{t('night.title')}</title>
      <PageHead
        basis={<PageBasis duties={['visits.night-approval']} />}
        meta={query.data && t('night.lead', { days: query.data.validityDays })}
        title={t('night.title')}
      />
      <Loaded lines={6} query={query}>
        {(found) => <Requests {...found} />}
      </Loaded>
    </>
  );
};

const Requests = ({ decides, requests }: Output<typeof listNights>) => {
  const { t } = useTranslation('visits');
  const { post } = useSession();
  const waiting = requests.filter(({ state }) => state === 'waiting');
  const others = requests.filter(({ state }) => state !== 'waiting');
  return (
    <>
      <WhoDecides decides={decides} />
      {waiting.length === 0 ? (
        <EmptyState icon="night" title={t('night.empty')}>
          {t('night.emptyBody')}
        </EmptyState>
      ) : (
        <ul aria-label={t('night.waiting')} className="grid gap-3">
          {waiting.map((request, index) => (
            <NightWaiting
              isFirst={index === 0}
              key={request.id}
              mayDecide={post.kind === decides}
              request={request}
            />
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <div className="mt-6">
          <Section title={t('night.history')}>
            <NightTable caption={t('night.history')} requests={others} />
          </Section>
        </div>
      )}
    </>
  );
};

const WhoDecides = ({ decides }: Pick<Output<typeof listNights>, 'decides'>) => {
  const { t } = useTranslation('visits');
  const language = useLanguage();
  if (decides === 'sectionChief') return null;
  const title =
    decides === null ? t('night.nobody') : t('night.deputy', { post: posts[decides][language] });
  return (
    <div className="mb-3">
      <Notice kind="attention" title={title} />
    </div>
  );
};
