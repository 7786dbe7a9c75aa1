import { LinkButton } from '@meguri/ui/Button.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';

/** Where people, posts and beats of a station are decided. */
export const PeopleSection = ({ stationId }: { readonly stationId: string }) => {
  const { t } = useTranslation('organisation');
  return (
    <Section note={t('people.note')} title={t('people.title')}>
      <div className="flex flex-wrap gap-3">
        <LinkButton href={`/organisation?unit=${stationId}`} icon="people">
          {t('people.organisation')}
        </LinkButton>
        <LinkButton href={`/stations/${stationId}`} icon="building">
          {t('people.station')}
        </LinkButton>
      </div>
    </Section>
  );
};
