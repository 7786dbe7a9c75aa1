import type { DutyId } from '@meguri/core/pack/duties.ts';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { Tabs } from '@meguri/ui/Tabs.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageBasis } from '../platform/PageBasis.tsx';

const tabs = {
  register: '/directives',
  clauses: '/directives/clauses',
  packs: '/directives/packs',
  delegations: '/directives/delegations',
} as const;

const order = ['register', 'clauses', 'packs', 'delegations'] as const;

type Props = {
  readonly tab: keyof typeof tabs;
  readonly duties: readonly DutyId[];
  readonly primary?: ReactNode;
  readonly children: ReactNode;
};

/** What the pages on directives stand in: the register, clauses, packs, what is left to be set. */
export const DirectivesFrame = ({ tab, duties, primary, children }: Props) => {
  const { t } = useTranslation('directives');
  const items = order.map((id) => ({
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
        meta={t(`lead.${tab}`)}
        primary={primary}
        title={t('title')}
      />
      <Tabs items={items} label={t('title')} selected={tab} />
    </>
  );
};
