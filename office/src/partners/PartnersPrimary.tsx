import { Button } from '@meguri/ui/Button.tsx';
import { useTranslation } from 'react-i18next';
import { useSession } from '../platform/session.ts';
import { InformationDialog } from './InformationDialog.tsx';
import { LiaisonDialog } from './LiaisonDialog.tsx';
import { PartnerDialog } from './PartnerDialog.tsx';
import { type Directory, living, type PartnersTab } from './partner.ts';

type Props = {
  readonly tab: PartnersTab;
  readonly stationId: string | null;
  readonly directory: Directory;
  readonly adding: boolean;
  readonly onAdding: (adding: boolean) => void;
};

/** The one filled button of each tab; agreements are made on the page of their partner. */
export const PartnersPrimary = (props: Props) => {
  const { t } = useTranslation('partners');
  const { tab, directory, adding, onAdding } = props;
  const { keep, log } = directory.may;
  const labels = {
    directory: keep ? t('directory.add') : null,
    log: log ? t('log.add') : null,
    information: keep && directory.partners.length > 0 ? t('information.add') : null,
    agreements: null,
  };
  const label = labels[tab];
  if (label === null) return null;
  return (
    <>
      <Button icon="add" look="solid" onPress={() => onAdding(true)} size={48}>
        {label}
      </Button>
      {adding && <AddDialog {...props} />}
    </>
  );
};

const AddDialog = ({ tab, stationId, directory, onAdding }: Props) => {
  const { today } = useSession();
  const onClose = () => onAdding(false);
  const partners = living(directory.partners, today);
  if (tab === 'directory') {
    return <PartnerDialog entry={null} kinds={directory.kinds} {...{ onClose, stationId }} />;
  }
  return tab === 'log' ? (
    <LiaisonDialog units={directory.units} {...{ onClose, partners, stationId }} />
  ) : (
    <InformationDialog {...{ onClose, partners, stationId }} />
  );
};
