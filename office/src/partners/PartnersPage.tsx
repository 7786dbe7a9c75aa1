import { listPartners } from '@meguri/core/partners/partners.ops.ts';
import { Link } from '@meguri/ui/Link.tsx';
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
import { AgreementsTab } from './AgreementsTab.tsx';
import { DirectoryTab } from './DirectoryTab.tsx';
import { InformationTab } from './InformationTab.tsx';
import { LogTab } from './LogTab.tsx';
import { PartnersPrimary } from './PartnersPrimary.tsx';
import { type Directory, type PartnersTab, tabs } from './partner.ts';
import { StationChoice } from './StationChoice.tsx';

const address = z.object({
  tab: z.enum(tabs).catch('directory'),
  station: z.string().catch(''),
});

const duties = [
  'partners.register',
  'partners.liaise',
  'partners.inform',
  'partners.cooperate',
] as const;

/** Partners of headquarters or of a station: who they are, and what passed between them and us. */
export const PartnersPage = () => {
  const { stationId: own, post } = useSession();
  const [{ tab: asked, station }, change] = useAddressState(address);
  const stationId = own ?? (station === '' ? null : station);
  // The auditor has the ledger and nothing else.
  const isAuditor = post.kind === 'auditor';
  const tab = isAuditor ? 'information' : asked;
  const choice =
    own === null ? (
      <StationChoice onChoose={(next) => change({ station: next })} stationId={stationId} />
    ) : null;
  if (isAuditor) {
    return (
      <>
        <Head />
        {choice}
        <InformationTab stationId={stationId} />
      </>
    );
  }
  return <Whole choice={choice} onTab={(next) => change({ tab: next })} {...{ stationId, tab }} />;
};

type WholeProps = {
  readonly tab: PartnersTab;
  readonly stationId: string | null;
  readonly choice: ReactNode;
  readonly onTab: (tab: PartnersTab) => void;
};

const Whole = ({ tab, stationId, choice, onTab }: WholeProps) => {
  const [adding, setAdding] = useState(false);
  return (
    <Loaded lines={8} query={useQueryOf(listPartners, { stationId }, { keep: true })}>
      {(directory) => (
        <>
          <Head
            primary={
              <PartnersPrimary
                adding={adding}
                directory={directory}
                onAdding={setAdding}
                {...{ stationId, tab }}
              />
            }
          />
          {choice}
          <TabLine directory={directory} {...{ onTab, stationId, tab }} />
        </>
      )}
    </Loaded>
  );
};

const Head = ({ primary }: { readonly primary?: ReactNode }) => {
  const { t } = useTranslation('partners');
  return (
    <>
      <title>{t('title')}</title>
      <PageHead
        basis={<PageBasis duties={duties} />}
        meta={t('lead')}
        primary={primary}
        secondary={<Link href="/partners/councils">{t('councilsLink')}</Link>}
        title={t('title')}
      />
    </>
  );
};

type LineProps = Omit<WholeProps, 'choice'> & { readonly directory: Directory };

const TabLine = ({ directory, tab, stationId, onTab }: LineProps) => {
  const { t } = useTranslation('partners');
  const panels: Readonly<Record<PartnersTab, () => ReactNode>> = {
    directory: () => <DirectoryTab directory={directory} />,
    log: () => <LogTab stationId={stationId} />,
    information: () => <InformationTab stationId={stationId} />,
    agreements: () => <AgreementsTab stationId={stationId} />,
  };
  const offered = tabs.filter((id) => id !== 'information' || directory.may.ledger);
  return (
    <Tabs
      items={offered.map((id) => ({
        id,
        label: t(`tabs.${id}`),
        content: id === tab ? panels[id]() : null,
      }))}
      label={t('title')}
      onSelect={(id) => {
        const next = offered.find((one) => one === id);
        if (next !== undefined && next !== tab) onTab(next);
      }}
      selected={offered.includes(tab) ? tab : 'directory'}
    />
  );
};
