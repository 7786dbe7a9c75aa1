import type { DutyId } from '@meguri/core/pack/duties.ts';
import { Link } from '@meguri/ui/Link.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { Tabs } from '@meguri/ui/Tabs.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Assessed } from '../directives/Assessed.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useSession } from '../platform/session.ts';

const tabs = {
  register: '/communities',
  network: '/communities/network',
  totals: '/communities/totals',
  removals: '/communities/removals',
} as const;

type Tab = keyof typeof tabs;

type Props = {
  readonly tab: Tab;
  readonly duties: readonly DutyId[];
  readonly primary?: ReactNode;
  readonly children: ReactNode;
};

/** What the pages of the register stand in; all are off without an assessment (R07). */
export const CommunitiesFrame = (props: Props) => (
  <Assessed>
    <Frame {...props} />
  </Assessed>
);

const Frame = ({ tab, duties, primary, children }: Props) => {
  const { t } = useTranslation('communities');
  const { post } = useSession();
  const seesLedger = post.kind !== 'beatOfficer' && post.kind !== 'boxChief';
  const order: readonly Tab[] = ['register', 'network', 'totals'];
  const shown: readonly Tab[] = seesLedger ? [...order, 'removals'] : order;
  const items = shown.map((id) => ({
    id,
    href: tabs[id],
    label: t(`tabs.${id}`),
    content: id === tab ? <div className="pt-5">{children}</div> : null,
  }));
  return (
    <>
      <title>{t(`tabs.${tab}`)}</title>
      <PageHead
        basis={<PageBasis duties={duties} />}
        meta={t('lead')}
        primary={primary}
        secondary={
          post.kind !== 'beatOfficer' && (
            <Link href="/communities/hand-overs">{t('handOvers')}</Link>
          )
        }
        title={t('title')}
      />
      <Tabs items={items} label={t('title')} selected={tab} />
    </>
  );
};
