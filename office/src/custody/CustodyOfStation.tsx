import { Link } from '@meguri/ui/Link.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';

/** The way from a station to what its boxes keep; headquarters and the auditor have no other. */
export const CustodyOfStation = ({ stationId }: { readonly stationId: string }) => {
  const { t } = useTranslation('custody');
  return (
    <Section title={t('title')}>
      <Link href={`/stations/${stationId}/custody`}>{t('station.open')}</Link>
    </Section>
  );
};
