import type { DutyId } from '@meguri/core/pack/duties.ts';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { Tabs } from '@meguri/ui/Tabs.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useSession } from '../platform/session.ts';

const tabs = {
  requests: '/rights',
  leaks: '/rights/leaks',
  uses: '/rights/uses',
  retention: '/rights/retention',
  register: '/rights/register',
  values: '/rights/values',
} as const;

export type RightsTab = keyof typeof tabs;

const order = ['requests', 'leaks', 'uses', 'retention', 'register', 'values'] as const;

type Props = {
  readonly tab: RightsTab;
  readonly title: string;
  readonly duty: DutyId;
  readonly meta?: ReactNode;
  readonly primary?: ReactNode;
  readonly children: ReactNode;
};

/** What every page on personal data stands in; requests are for the posts that answer them. */
export const RightsFrame = ({ tab, title, duty, meta, primary, children }: Props) => {
  const { t } = useTranslation('rights');
  const { post } = useSession();
  const looksOn = post.kind === 'auditor' || post.kind === 'prefecturalChief';
  const items = order
    .filter((id) => id !== 'requests' || !looksOn)
    .map((id) => ({
      id,
      href: tabs[id],
      label: t(`tabs.${id}`),
      content: id === tab ? children : null,
    }));
  return (
    <>
      <title>{title}</title>
      <PageHead
        basis={<PageBasis duties={[duty, 'rights.personal-data']} />}
        meta={meta}
        primary={primary}
        title={title}
      />
      <Tabs items={items} label={t('tabs.label')} selected={tab} />
    </>
  );
};
