import { PageHead } from '@meguri/ui/PageHead.tsx';
import { Tabs } from '@meguri/ui/Tabs.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageBasis } from '../platform/PageBasis.tsx';

type Tab = 'entries' | 'checkpoints' | 'balance';

const tabs: readonly { readonly id: Tab; readonly href: string }[] = [
  { id: 'entries', href: '/audit' },
  { id: 'checkpoints', href: '/audit/checkpoints' },
  { id: 'balance', href: '/audit/balance' },
];

type Props = {
  readonly tab: Tab;
  readonly title: string;
  readonly meta?: ReactNode;
  readonly children: ReactNode;
};

/** What every page of the auditor stands in. */
export const AuditFrame = ({ tab, title, meta, children }: Props) => {
  const { t } = useTranslation('audit');
  const items = tabs.map(({ id, href }) => ({
    id,
    href,
    label: t(`tabs.${id}`),
    content: id === tab ? children : null,
  }));
  return (
    <>
      <title>{title}</title>
      <PageHead
        basis={<PageBasis duties={['audit.examine', 'rights.personal-data']} />}
        meta={meta}
        title={title}
      />
      <Tabs items={items} label={t('tabs.label')} selected={tab} />
    </>
  );
};
