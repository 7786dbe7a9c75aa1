import { listSources } from '@meguri/core/interpreters/interpreters.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { Tabs } from '@meguri/ui/Tabs.tsx';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { useAddressState } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { AskDialog } from './AskDialog.tsx';
import { type InterpretersTab, type Sources, tabs } from './interpreter.ts';
import { OverviewTab } from './OverviewTab.tsx';
import { RequestsTab } from './RequestsTab.tsx';
import { SourceDialog } from './SourceDialog.tsx';
import { SourcesTab } from './SourcesTab.tsx';

const address = z.object({ tab: z.enum(tabs).catch('requests') });

/** Requests of a station for a day, the desks to turn to, and what languages are missing. */
export const InterpretersPage = () => {
  const [{ tab }, change] = useAddressState(address);
  return (
    <Loaded lines={8} query={useQueryOf(listSources, {})}>
      {(sources) => (
        <>
          <Head sources={sources} tab={tab} />
          <TabLine onTab={(next) => change({ tab: next })} sources={sources} tab={tab} />
        </>
      )}
    </Loaded>
  );
};

type HeadProps = { readonly sources: Sources; readonly tab: InterpretersTab };

const Head = (props: HeadProps) => {
  const { t } = useTranslation('interpreters');
  return (
    <>
      <title>{t('title')}</title>
      <PageHead
        basis={<PageBasis duties={['interpreters.visit']} />}
        meta={t('lead')}
        primary={<Primary {...props} />}
        title={t('title')}
      />
    </>
  );
};

/** The one filled button of each tab. */
const Primary = ({ sources, tab }: HeadProps) => {
  const { t } = useTranslation('interpreters');
  const { post } = useSession();
  const [isOpen, setOpen] = useState(false);
  const asks = tab === 'requests' && post.kind !== 'prefecturalChief';
  const adds = tab === 'sources' && sources.may.keep;
  if (!asks && !adds) return null;
  const onClose = () => setOpen(false);
  return (
    <>
      <Button icon="add" look="solid" onPress={() => setOpen(true)} size={48}>
        {asks ? t('request.ask') : t('source.add')}
      </Button>
      {isOpen && asks && <AskDialog classes={sources.classes} onClose={onClose} />}
      {isOpen && adds && <SourceDialog classes={sources.classes} onClose={onClose} source={null} />}
    </>
  );
};

type LineProps = HeadProps & { readonly onTab: (tab: InterpretersTab) => void };

const TabLine = ({ sources, tab, onTab }: LineProps) => {
  const { t } = useTranslation('interpreters');
  const panels: Readonly<Record<InterpretersTab, () => ReactNode>> = {
    requests: () => <RequestsTab sources={sources.sources} />,
    sources: () => <SourcesTab sources={sources} />,
    overview: () => <OverviewTab />,
  };
  const offered = tabs.filter((id) => id !== 'overview' || sources.may.overview);
  const selected = offered.includes(tab) ? tab : 'requests';
  return (
    <Tabs
      items={offered.map((id) => ({
        id,
        label: t(`tabs.${id}`),
        content: id === selected ? panels[id]() : null,
      }))}
      label={t('title')}
      onSelect={(id) => {
        const next = offered.find((one) => one === id);
        if (next !== undefined && next !== tab) onTab(next);
      }}
      selected={selected}
    />
  );
};
