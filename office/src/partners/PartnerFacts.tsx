import { contactBases } from '@meguri/core/partners/partner.ts';
import { FactList } from '@meguri/ui/FactList.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import { type OnePartner, usePeriod } from './partner.ts';

/** The post to turn to, how to reach it, and until when that is known to hold. */
export const PartnerFacts = ({ one: { partner, versions } }: { readonly one: OnePartner }) => {
  const { t } = useTranslation('partners');
  const language = useLanguage();
  const dayText = useDayText();
  const period = usePeriod({
    open: (from) => t('one.openEnd', { from }),
    both: (from, until) => t('one.fromTo', { from, until }),
  });
  const said = (text: string) => (text === '' ? t('one.none') : text);
  return (
    <div className="mb-6">
      {partner.contactLapsed && (
        <div className="mb-3">
          <Notice kind="attention" title={t('directory.lapsed')}>
            {t('one.lapsed')}
          </Notice>
        </div>
      )}
      <FactList
        facts={[
          { term: t('one.office'), value: said(partner.office) },
          { term: t('one.phone'), value: said(partner.phone) },
          { term: t('one.mail'), value: said(partner.mail) },
          { term: t('one.basis'), value: contactBases[partner.contactBasis][language] },
          { term: t('one.kept'), value: dayText(partner.contactUntil) },
          { term: t('one.period'), value: period(partner.fromOn, partner.untilOn) },
          { term: t('one.note'), value: said(partner.note) },
        ]}
      />
      <details className="mt-3">
        <summary className="reach cursor-pointer text-link underline">{t('one.versions')}</summary>
        <ul className="mt-1.5">
          {versions.map(({ revision, on, by }) => (
            <li key={revision}>{t('one.version', { revision, day: dayText(on), by })}</li>
          ))}
        </ul>
      </details>
    </div>
  );
};
