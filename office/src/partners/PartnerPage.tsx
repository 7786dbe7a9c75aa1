import { getPartner } from '@meguri/core/partners/partners.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddressPart } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { LiaisonDialog } from './LiaisonDialog.tsx';
import { PartnerDialog } from './PartnerDialog.tsx';
import { PartnerFacts } from './PartnerFacts.tsx';
import { PartnerRecords } from './PartnerRecords.tsx';
import type { OnePartner } from './partner.ts';

/** One partner with everything that passed between it and the police. */
export const PartnerPage = () => {
  const partnerId = useAddressPart('partnerId');
  return (
    <Loaded lines={8} query={useQueryOf(getPartner, { partnerId })}>
      {(one) => (
        <>
          <Head one={one} />
          <PartnerFacts one={one} />
          <PartnerRecords one={one} />
        </>
      )}
    </Loaded>
  );
};

const Head = ({ one }: { readonly one: OnePartner }) => {
  const { t } = useTranslation('partners');
  const language = useLanguage();
  const [open, setOpen] = useState<'log' | 'change' | null>(null);
  const { partner, kinds, may, recordAt } = one;
  const onClose = () => setOpen(null);
  return (
    <>
      <title>{partner.organisation}</title>
      <PageHead
        basis={<PageBasis duties={['partners.register', 'partners.liaise']} />}
        crumbs={[{ label: t('title'), href: '/partners' }, { label: partner.organisation }]}
        meta={`${partner.kind.title[language]}　${partner.keptBy ?? t('headquarters')}`}
        primary={
          may.log && (
            <Button icon="add" look="solid" onPress={() => setOpen('log')} size={48}>
              {t('log.add')}
            </Button>
          )
        }
        secondary={
          may.change && <Button onPress={() => setOpen('change')}>{t('one.change')}</Button>
        }
        title={partner.organisation}
      />
      {open === 'log' && (
        <LiaisonDialog onClose={onClose} partners={[partner]} stationId={recordAt} units={[]} />
      )}
      {open === 'change' && (
        <PartnerDialog
          entry={partner}
          kinds={kinds}
          onClose={onClose}
          stationId={partner.stationId}
        />
      )}
    </>
  );
};
